package dev.interlude.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonHistoryTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
  private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

  @Test
  void countsTheWeekdaysOfTheWorkingHours() {
    var history = new PersonHistory(List.of(APerson.enrolled()));

    assertThat(history.isScheduledWorkday(MONDAY)).isTrue();
    assertThat(history.isScheduledWorkday(SATURDAY)).isFalse();
  }

  @Test
  void leavesOutHolidaysAndAbsencesEvenThoseToldLater() {
    var history =
        new PersonHistory(
            List.of(
                APerson.enrolled(),
                APerson.version(2).from("2026-11-18T09:00:00Z").absentOn(MONDAY).build()));

    assertThat(history.scheduledOn(MONDAY)).isEmpty();
    assertThat(history.scheduledOn(MONDAY.plusDays(1))).isPresent();
  }

  @Test
  void expectsNothingOfPeopleWhoArePastOrNotYetThereOrNotReminded() {
    var history =
        new PersonHistory(
            List.of(
                APerson.enrolled(),
                APerson.version(2).from("2026-11-17T09:00:00Z").policy(PolicyMode.OFF).build(),
                APerson.version(3)
                    .from("2026-11-19T09:00:00Z")
                    .status(PersonStatus.DEACTIVATED)
                    .build()));

    assertThat(policyOn(history, MONDAY)).contains(PolicyMode.REQUIRED);
    assertThat(policyOn(history, MONDAY.plusDays(1))).contains(PolicyMode.OFF);
    assertThat(history.scheduledOn(MONDAY.plusDays(3))).isPresent();
    assertThat(history.scheduledOn(MONDAY.plusDays(4))).isEmpty();
    assertThat(history.scheduledOn(LocalDate.parse("2026-10-26"))).isEmpty();
  }

  @Test
  void endsAVersionWhereAnyLaterOneBeginsEvenABackdatedOne() {
    var history =
        new PersonHistory(
            List.of(
                APerson.enrolled(),
                APerson.version(2).from("2026-11-17T23:00:00Z").build(),
                APerson.version(3)
                    .from("2026-11-12T09:00:00Z")
                    .status(PersonStatus.DEACTIVATED)
                    .build()));

    assertThat(history.scheduledOn(LocalDate.parse("2026-11-12"))).isPresent();
    assertThat(history.scheduledOn(LocalDate.parse("2026-11-13"))).isEmpty();
    assertThat(history.scheduledOn(MONDAY)).isEmpty();
    assertThat(history.scheduledOn(LocalDate.parse("2026-11-18"))).isEmpty();
  }

  @Test
  void letsAChoiceOfSharingActFromTheNextPeriod() {
    Instant midnight = Instant.parse("2026-11-15T23:00:00Z");
    var history =
        new PersonHistory(
            List.of(
                APerson.enrolled(),
                APerson.version(2).from("2026-11-16T09:00:00Z").sharing(Sharing.NONE).build()));

    assertThat(history.sharingFrom(midnight)).isEqualTo(Sharing.ALL);
    assertThat(history.sharingFrom(midnight.plusSeconds(86_400))).isEqualTo(Sharing.NONE);
  }

  @Test
  void belongsToTheCompanyWhileActive() {
    var history =
        new PersonHistory(
            List.of(
                APerson.enrolled(),
                APerson.version(2)
                    .from("2026-11-19T09:00:00Z")
                    .status(PersonStatus.DEACTIVATED)
                    .build()));

    assertThat(history.activeBefore(Instant.parse("2026-11-01T00:00:00Z"))).isEmpty();
    assertThat(history.activeBefore(Instant.parse("2026-11-19T09:00:00Z"))).isPresent();
    assertThat(history.activeBefore(Instant.parse("2026-11-19T09:00:01Z"))).isEmpty();
  }

  private static Optional<PolicyMode> policyOn(PersonHistory history, LocalDate date) {
    return history.scheduledOn(date).map(PersonChanged::policyMode);
  }
}
