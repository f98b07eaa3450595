package dev.interlude.reminder.timing;

import static dev.interlude.reminder.timing.Calendars.local;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.timing.OpenBreak.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenBreakTest {

  private static final Instant WORK_ENDS = at("16:00");
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void expiresWhenThePersonWasThereAndSaidNothing() {
    assertThat(aBreak("10:00").closing(seen("09:30"))).isEqualTo(new Closing.Expired(at("10:15")));
  }

  @Test
  void isWithdrawnAsAbsentWithoutAFactSinceHalfAnHourBefore() {
    assertThat(aBreak("10:00").closing(seen("09:29")))
        .isEqualTo(new Closing.Withdrawn(at("10:15"), WithdrawalReason.ABSENT));
    assertThat(aBreak("10:00").closing(Known.NOTHING))
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
    assertThat(aBreak("15:50").closing(seen("15:49")))
        .isEqualTo(new Closing.Withdrawn(at("16:00"), WithdrawalReason.OFF_HOURS));
    assertThat(aBreak("15:45").closing(seen("15:49"))).isEqualTo(new Closing.Expired(at("16:00")));
  }

  @Test
  void isWithdrawnOnceThePersonHasRestedAnyway() {
    assertThat(after("sitting 09:30-10:02", "standing 10:02-10:04", "moving 10:04-10:09"))
        .isEqualTo(new Closing.Withdrawn(at("10:07"), WithdrawalReason.NATURAL_BREAK));
    assertThat(after("sitting 09:30-09:57", "away 09:57-10:20"))
        .isEqualTo(new Closing.Withdrawn(at("10:02"), WithdrawalReason.NATURAL_BREAK));
    assertThat(after("sitting 09:30-09:50", "away 09:50-09:58", "sitting 09:58-10:15"))
        .isEqualTo(new Closing.Withdrawn(at("10:00"), WithdrawalReason.NATURAL_BREAK));
  }

  @Test
  void staysOpenForARestThatIsTooShortTooEarlyOrTooLate() {
    var expired = new Closing.Expired(at("10:15"));
    assertThat(after("standing 10:02-10:06", "sitting 10:06-10:07", "away 10:07-10:11"))
        .isEqualTo(expired);
    assertThat(after("away 09:40-09:55", "sitting 09:55-10:15")).isEqualTo(expired);
    assertThat(after("sitting 09:40-10:10", "away 10:10-10:30")).isEqualTo(expired);
  }

  private static Closing withPresence(Presence... presences) {
    return aBreak("10:00").closing(new Known(List.of(presences), Postures.NONE, at("10:05")));
  }

  private static Closing after(String... postures) {
    return aBreak("10:00").closing(new Known(List.of(), Days.monday(postures), at("10:05")));
  }

  private static Known seen(String time) {
    return new Known(List.of(), Postures.NONE, at(time));
  }

  private static OpenBreak aBreak(String due) {
    return new OpenBreak(at(due), at(due).plus(BreakPolicy.HSE.expiry()), WORK_ENDS, FIVE_MINUTES);
  }

  private static Presence presence(String from, PresenceState state, @Nullable String until) {
    return new Presence(at(from), state, until == null ? null : at(until));
  }

  private static Instant at(String time) {
    return local("2026-11-16T" + time);
  }
}
