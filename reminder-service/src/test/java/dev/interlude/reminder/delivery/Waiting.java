package dev.interlude.reminder.delivery;

import dev.interlude.reminder.Company;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets breaks wait at a time before all that other tests let wait. */
record Waiting(Company company, Targets targets, Deliveries deliveries) {

  static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
  static final Duration LEASE = Duration.ofMinutes(1);

  UUID target(String tenant, String channel) {
    company.setUp(tenant);
    UUID id = UUID.randomUUID();
    targets.add(new Targets.New(id, tenant, null, channel, List.of("break.due")), NOW);
    return id;
  }

  void remove(UUID target) {
    targets.remove(target);
  }

  /** Breaks of rosa, due at nine. */
  void breaks(UUID target, String tenant, int count) {
    rows(target, tenant, "break.due", NOW.plusSeconds(900), count);
  }

  void words(UUID target, String tenant, int count) {
    rows(target, tenant, "break.withdrawn", null, count);
  }

  List<Pending> claim() {
    return claim(NOW);
  }

  List<Pending> claim(Instant now) {
    return deliveries.claim(now, LEASE, 500, Map.of());
  }

  private void rows(
      UUID target, String tenant, String type, @Nullable Instant expiresAt, int count) {
    deliveries.add(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new DeliveryRow(
                        target,
                        "msg_" + i,
                        tenant,
                        "rosa",
                        "movement-20261101T090000+0100",
                        type,
                        "{}",
                        expiresAt,
                        NOW,
                        State.WAITING,
                        NOW,
                        expiresAt == null ? NOW.plusSeconds(3_600) : expiresAt))
            .toList());
  }
}
