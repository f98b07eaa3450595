package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Topics;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A record as an app writes it, to be spoilt by a test: a posture of the last minutes. */
public final class AppRecord {

  private static final Clock CLOCK = Clock.systemUTC();

  private AppRecord() {}

  static Instant now() {
    return CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  public static ProducerRecord<String, byte[]> binary(String tenant, String id, String person) {
    return binary(tenant, id, person, now());
  }

  static ProducerRecord<String, byte[]> binary(
      String tenant, String id, String person, Instant to) {
    var written =
        new ProducerRecord<>(Topics.clientEvents(tenant).name(), person, data(to).getBytes(UTF_8));
    with(written, "ce_specversion", "1.0");
    with(written, "ce_id", id);
    with(written, "ce_source", "urn:" + tenant + ":desk:17");
    with(written, "ce_type", "dev.interlude.posture.observed.v1");
    with(written, "ce_subject", person);
    with(written, "ce_time", to.toString());
    return with(written, "content-type", "application/json");
  }

  static ProducerRecord<String, byte[]> structured(String tenant, String id, String person) {
    Instant to = now();
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "urn:%s:desk:17", "subject": "%s",
         "type": "dev.interlude.posture.observed.v1", "time": "%s", "data": %s}"""
            .formatted(id, tenant, person, to, data(to));
    return with(
        new ProducerRecord<>(Topics.clientEvents(tenant).name(), person, event.getBytes(UTF_8)),
        "content-type",
        "application/cloudevents+json; charset=utf-8");
  }

  static ProducerRecord<String, byte[]> with(
      ProducerRecord<String, byte[]> written, String header, String value) {
    written.headers().remove(header).add(header, value.getBytes(UTF_8));
    return written;
  }

  static ProducerRecord<String, byte[]> without(
      ProducerRecord<String, byte[]> written, String header) {
    written.headers().remove(header);
    return written;
  }

  /** The same headers with another value. */
  static ProducerRecord<String, byte[]> with(
      ProducerRecord<String, byte[]> written, byte @Nullable [] value) {
    return new ProducerRecord<>(written.topic(), null, written.key(), value, written.headers());
  }

  private static String data(Instant to) {
    return """
        {"from": "%s", "to": "%s", "posture": "sitting", "evidence": "desk-sensor"}"""
        .formatted(to.minusSeconds(300), to);
  }
}
