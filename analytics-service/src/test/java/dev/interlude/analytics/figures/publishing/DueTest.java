package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.interlude.analytics.figures.PeriodKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final Period MONDAY =
      new Period(PeriodKind.DAY, LocalDate.parse("2026-11-16"), ZoneId.of("Europe/Copenhagen"));
  private static final PublishingSettings HOURLY =
      new PublishingSettings(
          true, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(72));

  @Test
  void endsADayAtMidnightOfTheReportingZone() {
    assertThat(due("2026-11-16T22:59:59Z", null, "a")).contains(PublicationState.OPEN);
    assertThat(due("2026-11-16T23:00:00Z", null, "a")).contains(PublicationState.CLOSED);
  }

  @Test
  void refreshesAnOpenDayOncePerHourOfTheClockAndNoSooner() {
    Publication last = last(PublicationState.OPEN, "2026-11-16T10:20:00Z");

    assertThat(due("2026-11-16T10:59:59Z", last, "new")).isEmpty();
    assertThat(due("2026-11-16T11:00:00Z", last, "same")).contains(PublicationState.OPEN);
  }

  @Test
  void publishesADayThatHasJustEndedWhateverItsLastRefresh() {
    Publication last = last(PublicationState.OPEN, "2026-11-16T22:58:00Z");

    assertThat(due("2026-11-16T23:00:00Z", last, "same")).contains(PublicationState.CLOSED);
  }

  @Test
  void publishesAClosedDayAgainAfterNewFactsButNotAtOnce() {
    Publication last = last(PublicationState.CLOSED, "2026-11-17T08:00:00Z");

    assertThat(due("2026-11-17T08:30:00Z", last, "new")).isEmpty();
    assertThat(due("2026-11-17T09:00:00Z", last, "same")).isEmpty();
    assertThat(due("2026-11-17T09:00:00Z", last, "new")).contains(PublicationState.CLOSED);
  }

  @Test
  void freezesAtTheFirstRunSeventyTwoHoursAfterTheEndAndNeverPublishesAgain() {
    Publication closed = last(PublicationState.CLOSED, "2026-11-17T09:00:00Z");

    assertThat(due("2026-11-19T22:59:59Z", closed, "same")).isEmpty();
    assertThat(due("2026-11-19T23:00:00Z", closed, "same")).contains(PublicationState.FROZEN);
    Publication frozen = last(PublicationState.FROZEN, "2026-11-19T23:00:00Z");
    assertThat(due("2026-12-24T12:00:00Z", frozen, "new")).isEmpty();
  }

  @Test
  void refusesToFreezeSooner() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PublishingSettings(
                    true, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(71)))
        .withMessageContaining("72h");
  }

  @Test
  void tellsFromWhenOnTheNextPublicationIsDue() {
    assertThat(from(null)).contains(Instant.parse("2026-11-15T23:00:00Z"));
    assertThat(from(last(PublicationState.OPEN, "2026-11-16T10:20:00Z")))
        .contains(Instant.parse("2026-11-16T11:00:00Z"));
    assertThat(from(last(PublicationState.OPEN, "2026-11-16T22:20:00Z"))).contains(MONDAY.end());
    assertThat(from(last(PublicationState.CLOSED, "2026-11-17T09:00:00Z")))
        .contains(Instant.parse("2026-11-19T23:00:00Z"));
    assertThat(from(last(PublicationState.FROZEN, "2026-11-19T23:00:00Z"))).isEmpty();
  }

  private static Optional<Instant> from(@Nullable Publication last) {
    return Due.from(MONDAY, last, HOURLY);
  }

  private static Optional<PublicationState> due(
      String now, @Nullable Publication last, String fingerprint) {
    return Due.at(Instant.parse(now), MONDAY, last, () -> fingerprint, HOURLY);
  }

  private static Publication last(PublicationState state, String computedAt) {
    return new Publication(state, "same", "hash", Instant.parse(computedAt));
  }
}
