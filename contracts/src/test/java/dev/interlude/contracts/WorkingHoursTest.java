package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class WorkingHoursTest {
  private static final List<DayOfWeek> MONDAY = List.of(DayOfWeek.MONDAY);

  @ParameterizedTest
  @CsvSource({"08:00, 16:00, 480, 960", "00:00, 24:00, 0, 1440", "23:59, 24:00, 1439, 1440"})
  void areMinutesFromMidnight(String from, String to, int fromMinute, int toMinute) {
    var hours = new WorkingHours(MONDAY, from, to);

    assertThat(hours.fromMinute()).isEqualTo(fromMinute);
    assertThat(hours.toMinute()).isEqualTo(toMinute);
  }

  @ParameterizedTest
  @CsvSource({
    "16:00, 08:00",
    "08:00, 08:00",
    "24:00, 24:00",
    "8:00, 16:00",
    "08:00, 24:01",
    "08:00, 25:00",
    "08:60, 16:00",
    "08:00:00, 16:00"
  })
  void refuseRangesThatAreNone(String from, String to) {
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(MONDAY, from, to));
  }

  @Test
  void nameAtLeastOneDay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingHours(List.of(), "08:00", "16:00"));
  }

  @Test
  void writeWeekdaysInLowerCase() {
    String json = Json.mapper().writeValueAsString(new WorkingHours(MONDAY, "08:00", "16:00"));

    assertThat(json).isEqualTo("{\"days\":[\"monday\"],\"from\":\"08:00\",\"to\":\"16:00\"}");
    assertThat(Json.mapper().readValue(json, WorkingHours.class))
        .isEqualTo(new WorkingHours(MONDAY, "08:00", "16:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"days\":[\"Monday\"],\"from\":\"08:00\",\"to\":\"16:00\"}",
        "{\"days\":[1],\"from\":\"08:00\",\"to\":\"16:00\"}",
        "{\"days\":[null],\"from\":\"08:00\",\"to\":\"16:00\"}",
        "{\"from\":\"08:00\",\"to\":\"16:00\"}",
        "{\"days\":[\"monday\"],\"from\":\"08:00\"}",
        "{\"days\":[\"monday\"],\"from\":\"18:00\",\"to\":\"16:00\"}"
      })
  void areNotReadFromAnythingElse(String json) {
    assertThatThrownBy(() -> Json.mapper().readValue(json, WorkingHours.class))
        .isInstanceOf(JacksonException.class);
  }
}
