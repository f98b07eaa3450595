package dev.interlude.reminder.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.interlude.reminder.directory.PersonRequest.Hours;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursCellTest {

  @Test
  void readsDaysAndRanges() {
    assertThat(HoursCell.read("Monday-tue 08:00-12:00 12:30-16:30; sat 09:00-12:00"))
        .containsExactly(
            new Hours(List.of("monday", "tuesday"), "08:00", "12:00"),
            new Hours(List.of("monday", "tuesday"), "12:30", "16:30"),
            new Hours(List.of("saturday"), "09:00", "12:00"));
  }

  @Test
  void goesOverTheWeekend() {
    assertThat(HoursCell.read("sat-mon 22:00-24:00").getFirst().days())
        .containsExactly("saturday", "sunday", "monday");
  }

  /** Reading that takes the square of the length would not come back for many minutes. */
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void comesBackFromManySpaces() {
    String cell = "monday 08:00-12:00" + " ".repeat(1_000_000) + "x";
    assertThatIllegalArgumentException().isThrownBy(() -> HoursCell.read(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "monday",
        "08:00-12:00",
        "moonday 08:00-12:00",
        "mo 08:00-12:00",
        "monday 8-12",
        "monday-xxx 08:00-12:00",
        "monday 08:00 12:00"
      })
  void refusesAnythingElse(String cell) {
    assertThatIllegalArgumentException().isThrownBy(() -> HoursCell.read(cell));
  }
}
