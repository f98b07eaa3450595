package dev.interlude.activity.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.judge.Submission;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class JudgingEventsTest {

  private static final String EVENT =
      """
      {"specversion": "1.0", "id": "e", "source": "urn:desk:17", "subject": "%s",
       "type": "dev.interlude.break.started.v1", "time": "2026-11-18T11:00:00Z",
       "data": {"kind": "movement"}}""";

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private final JudgingEvents judging =
      new JudgingEvents(
          new Judge(
              (tenant, person, time) -> {
                if (person.equals("p-odd")) {
                  throw new IllegalStateException("a fault with " + person);
                }
                return null;
              }),
          new EventMetrics(meters));

  @Test
  void refusesAnEventThatItFailsOnAndJudgesTheOthers(CapturedOutput output) {
    Judged judged = judging.judge(List.of(about("p-odd"), about("p-404")), submission(), null);
    assertThat(judged.rejected())
        .extracting(each -> each.why().code())
        .containsExactly(RejectionCode.MALFORMED, RejectionCode.UNKNOWN_PERSON);
    var why = judged.rejected().getFirst().why();
    assertThat(why.detail()).contains("a fault of ours");
    assertThat(why.bytesMayBeKept()).isFalse();
    assertThat(new String(judged.refused().getFirst().value(), UTF_8)).contains("sha256");
    assertThat(judged.refused()).hasSize(2);
    assertThat(meters.counter("interlude.activity.events.rejected", "code", "malformed").count())
        .isOne();
    assertThat(output)
        .contains("could not be judged", "IllegalStateException", "JudgingEventsTest")
        .doesNotContain("p-odd");
  }

  private static byte[] about(String person) {
    return EVENT.formatted(person).getBytes(UTF_8);
  }

  private static Submission submission() {
    Instant now = Instant.parse("2026-11-18T12:00:00Z");
    return new Submission("acme", null, "desk-app", AllowedEvents.ALL, now, Duration.ZERO);
  }
}
