package dev.interlude.activity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/** Records of the activities topic. */
public record SomeActivity(
    String tenant, String person, String id, Instant time, int version, String routine) {

  public static SomeActivity of(String tenant, String person, String id, String time) {
    return new SomeActivity(tenant, person, id, Instant.parse(time), 1, "neck-release-3a");
  }

  public SomeActivity at(String other) {
    return new SomeActivity(tenant, person, id, Instant.parse(other), version, routine);
  }

  public SomeActivity stampedWith(int other) {
    return new SomeActivity(tenant, person, id, time, other, routine);
  }

  public SomeActivity of(String otherRoutine) {
    return new SomeActivity(tenant, person, id, time, version, otherRoutine);
  }

  public ProducerRecord<String, byte[]> sent() {
    var assignment =
        new Assignment(
            tenant, person, "operations", "aarhus", ZoneId.of("Europe/Copenhagen"), version);
    return EventRecords.write(
        Topics.ACTIVITIES,
        new Event<>(
            id,
            "urn:desk:17",
            time,
            person,
            new BreakStarted(null, BreakKind.MOVEMENT, routine, null)),
        new Enrichment(assignment, "desk-app", time.plusSeconds(1)));
  }

  /** As a consumer gets it. */
  public ConsumerRecord<String, byte[]> consumed() {
    return consumed(sent());
  }

  static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        sent.value() == null ? 0 : sent.value().length,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }

  static ConsumerRecord<String, byte[]> poison() {
    var broken = new ProducerRecord<>(Topics.ACTIVITIES.name(), "acme/p-001", "{".getBytes(UTF_8));
    return consumed(broken);
  }
}
