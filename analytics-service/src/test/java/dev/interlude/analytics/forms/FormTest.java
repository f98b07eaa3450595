package dev.interlude.analytics.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class FormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                  | JSON",
        "*/*                                               | JSON",
        "application/json                                  | JSON",
        "text/csv                                          | CSV",
        "text/csv;charset=UTF-8                            | CSV",
        "text/*                                            | CSV",
        "text/csv;q=0.5, application/json                  | JSON",
        "application/json;q=0.5, text/csv                  | CSV",
        "text/html,application/xhtml+xml,*/*;q=0.8         | JSON",
      })
  void isWhatTheCallerWouldRatherHave(String accept, Form form) {
    assertThat(Form.of(MediaType.parseMediaTypes(accept))).isEqualTo(form);
  }
}
