package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.DeliveryHistory.Sent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class EndingDeliveriesIT {

  private static final String T = "ended";

  @Autowired private Waiting waiting;
  @Autowired private Targets targets;
  @Autowired private TargetHealth health;
  @Autowired private Deliveries deliveries;
  @Autowired private DeliveryHistory history;

  @Test
  void endsWhatIsPastItsTimeWhileItsTargetIsHeld() {
    UUID target = waiting.target(T, "webhook");
    waiting.breaks(target, T, 3);
    health.fails(target, Waiting.NOW, Waiting.NOW);
    health.hold(target, Waiting.NOW.plusSeconds(3_600));
    assertThat(deliveries.endOverdue(Waiting.NOW.plusSeconds(899))).isEmpty();
    assertThat(deliveries.endOverdue(Waiting.NOW.plusSeconds(900)))
        .containsExactly(new Deliveries.Ended("webhook", "over", 3));
    assertThat(states(target)).containsOnly("over").hasSize(3);
    waiting.remove(target);
    waiting.words(waitingFor(), T, 2);
    assertThat(deliveries.endOverdue(Waiting.NOW.plusSeconds(3_600)))
        .containsExactly(new Deliveries.Ended("webhook", "failed", 2));
    targets.activeFor(List.of(Targets.Target.ofTenant(T))).forEach(t -> targets.remove(t.id()));
  }

  @Test
  void givesUpWhatWaitsForATargetThatIsSwitchedOff() {
    UUID target = waitingFor();
    waiting.words(target, T, 4);
    targets.change(target, List.of("break.due"), false, Waiting.NOW);
    assertThat(states(target)).containsOnly("failed").hasSize(4);
    assertThat(history.latest(target, null, null, 10))
        .extracting(Sent::lastProblem)
        .containsOnly("off");
    waiting.remove(target);
  }

  private UUID waitingFor() {
    return waiting.target(T, "webhook");
  }

  private List<String> states(UUID target) {
    return history.latest(target, null, null, 10).stream().map(Sent::state).toList();
  }
}
