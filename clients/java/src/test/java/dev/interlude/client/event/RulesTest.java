package dev.interlude.client.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:11:30Z");
  private static final String BREAK_ID = "movement-20261116T100000+0100";

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("to is at least a second after from", () -> posture(NOW, NOW.plusMillis(900))),
        mistake("to is at most 16 h after", () -> posture(NOW.minusSeconds(57_601), NOW)),
        mistake("breakId looks like", () -> BreakSkipped.of("lunch-20261116T100000+0100")),
        mistake("breakId holds a date", () -> BreakSkipped.of("rest-20260230T100000+0100")),
        mistake("channel has 1 to 100", () -> BreakDelivered.of(BREAK_ID).on("my screen")),
        mistake("number is from 1 to 3", () -> new BreakSnoozed(BREAK_ID, 4, NOW)),
        mistake("ratio is from 0 to 1", () -> completed(NOW, 1.1)),
        mistake("ratio is from 0 to 1", () -> completed(NOW, Double.NaN)),
        mistake("startedAt is not after endedAt", () -> completed(NOW.plusSeconds(1), 1)),
        mistake("endedAt is at most 4 h", () -> completed(NOW.minusSeconds(14_401), 1)),
        mistake("stepsDone is from 0 to 10", () -> completed(NOW, 1).steps(11, 10)),
        mistake("painAfter is from 0 to 10", () -> completed(NOW, 1).painAfter(11)),
        mistake("plannedSeconds is from 1", () -> completed(NOW, 1).plannedSeconds(0)),
        mistake("routineVersion is from 1", () -> completed(NOW, 1).routine("x", 0)),
        mistake("person has 1 to 64", () -> event("rosa@example.org", BreakSkipped.of(BREAK_ID))),
        mistake("until is after the event's time", () -> event("rosa", snooze(0))),
        mistake("by at most 1 days", () -> event("rosa", snooze(86_401))),
        mistake(
            "time is that of the data",
            () -> event("rosa", completed(NOW.minusSeconds(60), 1, NOW.minusSeconds(1)))),
        mistake("source is a URI", () -> Event.requireSource("my laptop")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysEarlyAndClearlyWhatIsWrong(String rule, ThrowingCallable mistake) {
    assertThatThrownBy(mistake)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(rule);
  }

  private static Arguments mistake(String rule, ThrowingCallable made) {
    return Arguments.of(rule, made);
  }

  private static PostureObserved posture(Instant from, Instant to) {
    return new PostureObserved(from, to, Posture.SITTING, Evidence.WEARABLE);
  }

  private static BreakCompleted completed(Instant startedAt, double ratio) {
    return completed(startedAt, ratio, NOW);
  }

  private static BreakCompleted completed(Instant startedAt, double ratio, Instant endedAt) {
    return BreakCompleted.of(BreakKind.MICRO, startedAt, endedAt, ratio);
  }

  private static BreakSnoozed snooze(long seconds) {
    return new BreakSnoozed(BREAK_ID, 1, NOW.plusSeconds(seconds));
  }

  private static Event event(String person, ClientEvent data) {
    return new Event("1", "urn:x", person, NOW, data);
  }
}
