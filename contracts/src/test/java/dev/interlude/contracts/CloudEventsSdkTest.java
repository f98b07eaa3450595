package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Resources.Golden;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The SDK of the CloudEvents project as an oracle: it reads what we write, and the reverse. */
class CloudEventsSdkTest {
  static Stream<Golden> goldens() {
    return Resources.goldens();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void readsOurRecordsAndWritesRecordsThatWeRead(Golden golden) {
    CloudEvent original = cloudEvent(golden);
    ProducerRecord<String, byte[]> sdkRecord =
        KafkaMessageFactory.createWriter("topic", "key").writeBinary(original);

    Event<?> ours = EventRecords.read(sdkRecord.headers(), sdkRecord.value());
    assertThat(ours.type()).isEqualTo(golden.type());
    ProducerRecord<String, byte[]> ourRecord =
        golden.isEnriched()
            ? EventRecords.write(
                Topics.ACTIVITIES, ours, EventRecords.readEnrichment(sdkRecord.value()))
            : EventRecords.write(Topics.ACTIVITIES, "key", ours);

    CloudEvent again =
        KafkaMessageFactory.createReader(ourRecord.headers(), ourRecord.value()).toEvent();
    assertThat(again.getId()).isEqualTo(original.getId());
    assertThat(again.getSource()).isEqualTo(original.getSource());
    assertThat(again.getType()).isEqualTo(original.getType());
    assertThat(again.getSubject()).isEqualTo(original.getSubject());
    assertThat(again.getTime()).isEqualTo(original.getTime());
    assertThat(again.getDataContentType()).isEqualTo("application/json");
    assertThat(json(again)).isEqualTo(golden.data());
  }

  @Test
  void agreesOnTimesWithAnOffsetAndOnTextBeyondAscii() {
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId("æøå-1")
            .withSource(URI.create("urn:acme:b%C3%A6rbar"))
            .withType(EventType.DAY_CLEARED.wireName())
            .withTime(OffsetDateTime.parse("2026-11-16T18:00:00.5+01:00"))
            .withData(
                "application/json", "{\"date\":\"2026-11-16\"}".getBytes(StandardCharsets.UTF_8))
            .build();
    ProducerRecord<String, byte[]> sdkRecord =
        KafkaMessageFactory.createWriter("topic", "key").writeBinary(event);

    Event<?> ours = EventRecords.read(sdkRecord.headers(), sdkRecord.value());
    assertThat(ours.id()).isEqualTo("æøå-1");
    assertThat(ours.time()).isEqualTo(Instant.parse("2026-11-16T17:00:00.5Z"));
    assertThat(ours.subject()).isNull();
  }

  private static CloudEvent cloudEvent(Golden golden) {
    JsonNode event = golden.event();
    var builder =
        CloudEventBuilder.v1()
            .withId(text(event, "id"))
            .withSource(URI.create(text(event, "source")))
            .withType(text(event, "type"))
            .withTime(OffsetDateTime.parse(text(event, "time")))
            .withData("application/json", Json.mapper().writeValueAsBytes(golden.data()));
    if (event.get("subject") != null) {
      builder.withSubject(text(event, "subject"));
    }
    return builder.build();
  }

  private static @Nullable JsonNode json(CloudEvent event) {
    var data = event.getData();
    return data == null ? null : Json.mapper().readTree(data.toBytes());
  }

  private static String text(JsonNode event, String field) {
    return event.get(field).stringValue();
  }
}
