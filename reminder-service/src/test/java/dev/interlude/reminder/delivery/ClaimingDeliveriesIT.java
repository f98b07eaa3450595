package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class ClaimingDeliveriesIT {

  private static final String T = "claimed";

  /** Before all that other tests let wait. */
  private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

  private static final Duration LEASE = Duration.ofMinutes(1);

  @Autowired private Company company;
  @Autowired private Targets targets;
  @Autowired private TargetHealth health;
  @Autowired private Deliveries deliveries;

  @Test
  void givesEachDeliveryToOneOfManyInstances() throws Exception {
    for (int i = 0; i < 5; i++) {
      deliveries.add(rows(target(), 40));
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
    assertThat(deliveries.claim(NOW.plus(LEASE), LEASE, 500))
        .as("what a crashed instance held is taken again")
        .hasSize(200)
        .allMatch(pending -> pending.attempts() == 2);
    targets.activeFor(List.of(Targets.Target.ofTenant(T))).forEach(t -> targets.remove(t.id()));
  }

  @Test
  void triesAFailingTargetWithOneAtATime() {
    UUID target = target();
    deliveries.add(rows(target, 10));
    health.fails(target, NOW.minusSeconds(60), Duration.ofSeconds(5));
    assertThat(deliveries.claim(NOW, LEASE, 500)).hasSize(1);
    health.fails(target, NOW, Duration.ofSeconds(15));
    assertThat(deliveries.claim(NOW.plusSeconds(14), LEASE, 500)).isEmpty();
    health.works(target);
    assertThat(deliveries.claim(NOW.plusSeconds(14), LEASE, 500)).hasSize(9);
    targets.remove(target);
  }

  private List<String> claimAll() {
    var claimed = new ArrayList<String>();
    List<Pending> some = deliveries.claim(NOW, LEASE, 7);
    while (!some.isEmpty()) {
      some.forEach(each -> claimed.add(each.target() + each.id()));
      some = deliveries.claim(NOW, LEASE, 7);
    }
    return claimed;
  }

  private UUID target() {
    company.setUp(T);
    UUID id = UUID.randomUUID();
    targets.add(new Targets.New(id, T, null, "webhook", List.of("break.due")), NOW);
    return id;
  }

  private static List<DeliveryRow> rows(UUID target, int count) {
    var rows = new ArrayList<DeliveryRow>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new DeliveryRow(
              target,
              "msg_" + i,
              T,
              "rosa",
              "movement-20261101T090000+0100",
              "break.withdrawn",
              "{}",
              null,
              NOW,
              State.WAITING,
              NOW,
              NOW.plusSeconds(3_600)));
    }
    return rows;
  }
}
