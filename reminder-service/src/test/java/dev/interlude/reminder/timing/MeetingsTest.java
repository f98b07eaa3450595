package dev.interlude.reminder.timing;

import static dev.interlude.contracts.PresenceState.AVAILABLE;
import static dev.interlude.contracts.PresenceState.DO_NOT_DISTURB;
import static dev.interlude.contracts.PresenceState.IN_MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.PresenceState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingsTest {

  private static final Presence NINE_TO_TEN = presence("09:00", IN_MEETING, "10:00");

  @Test
  void holdWhereNothingWasSaid() {
    assertThat(Meetings.among(List.of(), List.of(NINE_TO_TEN))).containsExactly(NINE_TO_TEN);
    Presence over = presence("07:00", DO_NOT_DISTURB, "08:00");
    assertThat(Meetings.among(List.of(over), List.of(NINE_TO_TEN)))
        .containsExactly(over, NINE_TO_TEN);
  }

  @Test
  void endWhenThePersonSaysSo() {
    Presence back = presence("09:20", AVAILABLE, "17:00");
    assertThat(Meetings.among(List.of(back), List.of(NINE_TO_TEN)))
        .containsExactly(NINE_TO_TEN, back);
  }

  @Test
  void leaveALongerWordAsItIs() {
    Presence quiet = presence("08:00", DO_NOT_DISTURB, "12:00");
    assertThat(Meetings.among(List.of(quiet), List.of(NINE_TO_TEN))).containsExactly(quiet);
  }

  @Test
  void goOnAfterAWordThatEndsInThem() {
    Presence quiet = presence("08:00", DO_NOT_DISTURB, "09:30");
    assertThat(Meetings.among(List.of(quiet), List.of(NINE_TO_TEN)))
        .containsExactly(quiet, NINE_TO_TEN);
  }

  @Test
  void areFollowedByWhatWasSaidBefore() {
    Presence available = presence("08:00", AVAILABLE, "17:00");
    assertThat(Meetings.among(List.of(available), List.of(NINE_TO_TEN)))
        .containsExactly(available, NINE_TO_TEN, presence("10:00", AVAILABLE, "17:00"));
  }

  private static Presence presence(String at, PresenceState state, String until) {
    return new Presence(time(at), state, time(until));
  }

  private static Instant time(String time) {
    return Instant.parse("2026-11-16T" + time + ":00Z");
  }
}
