package dev.interlude.reminder.calendarlink;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakCalendarTest {

  @ParameterizedTest
  @CsvSource({"en, Break", "da-DK, Pause", "de, Pause", "fr, Break", ", Break", "?!, Break"})
  void namesBreaksInThePersonsLanguage(@Nullable String language, String title) {
    assertThat(BreakCalendar.title(language)).isEqualTo(title);
  }
}
