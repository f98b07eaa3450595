package dev.interlude.content.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class DosageTest {

  private final JsonMapper mapper = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'reps': {'count': 5, 'secondsEach': 4}} | 20",
        "{'hold': {'seconds': 10, 'count': 3}} | 30",
        "{'duration': {'seconds': 60}} | 60",
      })
  void takesTheSecondsOfItsForm(String json, int seconds) {
    assertThat(mapper.readValue(json.replace('\'', '"'), Dosage.class).total()).isEqualTo(seconds);
  }

  @Test
  void refusesTwoFormsAtOnce() {
    assertThatThrownBy(
            () ->
                mapper.readValue(
                    "{\"reps\": {\"count\": 5, \"secondsEach\": 4}, \"duration\": {\"seconds\": 60}}",
                    Dosage.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void refusesAnUnknownForm() {
    assertThatThrownBy(() -> mapper.readValue("{\"steps\": {\"count\": 5}}", Dosage.class))
        .isInstanceOf(JacksonException.class);
  }
}
