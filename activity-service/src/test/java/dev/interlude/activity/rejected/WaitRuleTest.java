package dev.interlude.activity.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.RejectionCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
  private static final KeptEvent KEPT = new KeptEvent(new byte[1], null, null, "p-001");
  private final WaitRule rule = new WaitRule(Duration.ofHours(24));

  @Test
  void letsEventsOfUnknownPeopleWaitForADay() {
    assertThat(unknown(NOW)).isEqualTo(State.WAITING);
    assertThat(unknown(NOW.minus(Duration.ofHours(24)).plusMillis(1))).isEqualTo(State.WAITING);
    assertThat(unknown(NOW.minus(Duration.ofHours(24)))).isEqualTo(State.REJECTED);
  }

  @Test
  void letsNothingElseWait() {
    for (RejectionCode code : RejectionCode.values()) {
      if (code != RejectionCode.UNKNOWN_PERSON) {
        assertThat(rule.stateOf(code, KEPT, NOW, NOW)).isEqualTo(State.REJECTED);
      }
    }
    var nobody = new KeptEvent(new byte[1], null, null, null);
    assertThat(rule.stateOf(RejectionCode.UNKNOWN_PERSON, nobody, NOW, NOW))
        .isEqualTo(State.REJECTED);
  }

  @Test
  void knowsThatAFingerprintCannotBeJudged() {
    assertThat(rule.stateOf(RejectionCode.UNKNOWN_PERSON, null, NOW, NOW)).isEqualTo(State.GONE);
  }

  private State unknown(Instant at) {
    return rule.stateOf(RejectionCode.UNKNOWN_PERSON, KEPT, at, NOW);
  }
}
