package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.ReminderIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class ClaimingDeliveriesIT {

  private static final String T = "claimed";

  private static final Instant NOW = Waiting.NOW;
  private static final Duration LEASE = Waiting.LEASE;

  @Autowired private Waiting waiting;
  @Autowired private Targets targets;
  @Autowired private Deliveries deliveries;

  @Test
  void givesEachDeliveryToOneOfManyInstances() throws Exception {
    for (int i = 0; i < 5; i++) {
      waiting.words(waiting.target(T, "webhook"), T, 40);
    }
    var instances = new ArrayList<Callable<List<String>>>();
    for (int i = 0; i < 4; i++) {
      instances.add(this::claimAll);
    }
    var claimed = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var each : threads.invokeAll(instances)) {
        claimed.addAll(each.get());
      }
    }
    assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    assertThat(waiting.claim(NOW.plus(LEASE)))
        .as("what a crashed instance held is taken again")
        .hasSize(200)
        .allMatch(pending -> pending.attempts() == 2);
    targets.activeFor(List.of(Targets.Target.ofTenant(T))).forEach(t -> targets.remove(t.id()));
  }

  private List<String> claimAll() {
    var claimed = new ArrayList<String>();
    List<Pending> some = deliveries.claim(NOW, LEASE, 7, Map.of());
    while (!some.isEmpty()) {
      some.forEach(each -> claimed.add(each.target() + each.id()));
      some = deliveries.claim(NOW, LEASE, 7, Map.of());
    }
    return claimed;
  }
}
