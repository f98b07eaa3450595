package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.local;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.WithdrawalReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenBreakTest {

  private static final Instant WORK_ENDS = at("16:00");

  @Test
  void expiresWhenThePersonWasThereAndSaidNothing() {
    assertThat(aBreak("10:00").closing(List.of(), at("09:30")))
        .isEqualTo(new Closing.Expired(at("10:15")));
  }

  @Test
  void isWithdrawnAsAbsentWithoutAFactSinceHalfAnHourBefore() {
    assertThat(aBreak("10:00").closing(List.of(), at("09:29")))
        .isEqualTo(new Closing.Withdrawn(at("10:15"), WithdrawalReason.ABSENT));
    assertThat(aBreak("10:00").closing(List.of(), null))
        .isEqualTo(new Closing.Withdrawn(at("10:15"), WithdrawalReason.ABSENT));
  }

  @Test
  void isWithdrawnAtOnceInAMeeting() {
    assertThat(withPresence(presence("09:50", PresenceState.IN_MEETING, "10:30")))
        .isEqualTo(new Closing.Withdrawn(at("10:00"), WithdrawalReason.MEETING));
  }

  @Test
  void isWithdrawnWhenAMeetingBeginsBeforeItExpires() {
    assertThat(withPresence(presence("10:14", PresenceState.DO_NOT_DISTURB, null)))
        .isEqualTo(new Closing.Withdrawn(at("10:14"), WithdrawalReason.DO_NOT_DISTURB));
    assertThat(withPresence(presence("10:15", PresenceState.DO_NOT_DISTURB, null)))
        .isEqualTo(new Closing.Expired(at("10:15")));
  }

  @Test
  void followsTheLatestPresenceByTimeWhateverTheOrder() {
    assertThat(
            withPresence(
                presence("09:40", PresenceState.AVAILABLE, null),
                presence("09:00", PresenceState.IN_MEETING, "11:00")))
        .isEqualTo(new Closing.Expired(at("10:15")));
  }

  @Test
  void forgetsAPresenceAfterItsEndOrFourHours() {
    assertThat(withPresence(presence("09:00", PresenceState.IN_MEETING, "10:00")))
        .isEqualTo(new Closing.Expired(at("10:15")));
    assertThat(withPresence(presence("06:00", PresenceState.IN_MEETING, null)))
        .isEqualTo(new Closing.Expired(at("10:15")));
    assertThat(withPresence(presence("06:01", PresenceState.OUT_OF_OFFICE, null)))
        .isEqualTo(new Closing.Withdrawn(at("10:00"), WithdrawalReason.OFF_HOURS));
  }

  @Test
  void isWithdrawnAtTheEndOfWork() {
    assertThat(aBreak("15:50").closing(List.of(), at("15:49")))
        .isEqualTo(new Closing.Withdrawn(at("16:00"), WithdrawalReason.OFF_HOURS));
    assertThat(aBreak("15:45").closing(List.of(), at("15:49")))
        .isEqualTo(new Closing.Expired(at("16:00")));
  }

  @Test
  void expiresLaterWhenSnoozedButNeverPastTheNextDue() {
    var policy = BreakPolicy.HSE;
    assertThat(OpenBreak.snoozed(policy, at("10:20"), at("11:00"))).hasValue(at("10:35"));
    assertThat(OpenBreak.snoozed(policy, at("10:50"), at("11:00"))).hasValue(at("11:00"));
    assertThat(OpenBreak.snoozed(policy, at("11:00"), at("11:00"))).isEmpty();
    assertThat(OpenBreak.snoozed(policy, at("15:50"), null)).hasValue(at("16:05"));
  }

  private static Closing withPresence(Presence... presences) {
    return aBreak("10:00").closing(List.of(presences), at("10:05"));
  }

  private static OpenBreak aBreak(String due) {
    return new OpenBreak(at(due), at(due).plus(BreakPolicy.HSE.expiry()), WORK_ENDS);
  }

  private static Presence presence(String from, PresenceState state, @Nullable String until) {
    return new Presence(at(from), state, until == null ? null : at(until));
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
