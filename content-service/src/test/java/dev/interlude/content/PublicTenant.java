package dev.interlude.content;

import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.core.KafkaTemplate;

/** Sets a tenant up as reminder-service does: by an event. */
public final class PublicTenant {

  private PublicTenant() {}

  public static void announce(
      KafkaTemplate<String, byte[]> events, String tenant, boolean isPublic) {
    var data =
        new TenantChanged(
            tenant, tenant, ZoneOffset.UTC, 10, List.of("en"), null, List.of(), isPublic);
    var event = new Event<>(UUID.randomUUID().toString(), "/test", Instant.EPOCH, null, data);
    events.send(EventRecords.write(Topics.TENANTS, tenant, event)).join();
  }

  /** Announces, and waits until the service has heard of it. */
  public static void setUp(KafkaTemplate<String, byte[]> events, Api anonymous, String tenant) {
    announce(events, tenant, true);
    await().until(() -> anonymous.get("/v1/public/" + tenant + "/routines").status() == 200);
  }
}
