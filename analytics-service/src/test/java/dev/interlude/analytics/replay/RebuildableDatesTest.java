package dev.interlude.analytics.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RebuildableDatesTest {

  private static final Duration RETENTION = Duration.ofDays(30);
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void beginsWithTheDateAfterTheOldestRecordOfThePartitionThatBeginsLast() {
    assertThat(
            first(
                part("a", 0, 7, 9, "2026-10-30T08:00:00Z"),
                part("a", 1, 7, 9, "2026-11-02T08:00:00Z"),
                part("b", 0, 7, 9, "2026-10-29T08:00:00Z")))
        .isEqualTo("2026-11-03");
  }

  @Test
  void reckonsWithPeopleWhoseDatesBeginFirst() {
    assertThat(first(part("a", 0, 7, 9, "2026-11-02T09:49:00Z"))).isEqualTo("2026-11-03");
    // On Kiritimati the third has begun at ten in the morning, and clocks may be ahead.
    assertThat(first(part("a", 0, 7, 9, "2026-11-02T09:50:00Z"))).isEqualTo("2026-11-04");
  }

  @Test
  void asksNothingOfAPartitionThatWasNeverWrittenTo() {
    assertThat(first(part("a", 0, 0, 0, null), part("a", 1, 7, 9, "2026-11-02T08:00:00Z")))
        .isEqualTo("2026-11-03");
  }

  @Test
  void takesARecordThatIsGoneForAsOldAsRecordsAreKept() {
    assertThat(first(part("a", 0, 9, 9, null), part("a", 1, 7, 9, "2026-10-20T08:00:00Z")))
        .isEqualTo("2026-10-31");
  }

  @Test
  void trustsNoTopicThatWasNeverWrittenTo() {
    assertThat(first(part("a", 0, 0, 0, null), part("b", 0, 7, 9, "2026-11-02T08:00:00Z")))
        .isEqualTo("2026-11-30");
  }

  @Test
  void takesALaterDateThanTheFirst() {
    assertThat(from("2026-11-10", part("a", 0, 7, 9, "2026-11-02T08:00:00Z")))
        .isEqualTo("2026-11-10");
  }

  @Test
  void takesAnEarlierDateOnlyFromALogThatHasItsBeginning() {
    LogExtent whole = part("a", 0, 0, 9, "2026-11-02T08:00:00Z");
    assertThat(from("2026-10-20", whole)).isEqualTo("2026-10-20");
    assertThatThrownBy(() -> from("2026-10-20", whole, part("a", 1, 1, 9, "2026-11-01T08:00:00Z")))
        .isInstanceOf(ReplayRefusedException.class)
        .hasMessageContaining("2026-11-03");
  }

  private static LocalDate first(LogExtent... log) {
    return RebuildableDates.first(List.of(log), RETENTION, NOW);
  }

  private static LocalDate from(String asked, LogExtent... log) {
    return RebuildableDates.from(LocalDate.parse(asked), first(log), List.of(log));
  }

  private static LogExtent part(
      String topic, int partition, long begin, long end, @Nullable String oldest) {
    return new LogExtent(
        topic, partition, begin, end, oldest == null ? null : Instant.parse(oldest));
  }
}
