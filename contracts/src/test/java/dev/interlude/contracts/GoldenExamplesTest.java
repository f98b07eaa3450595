package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Resources.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class GoldenExamplesTest {
  static Stream<Golden> goldens() {
    return Resources.goldens();
  }

  static Stream<Golden> enriched() {
    return goldens().filter(Golden::isEnriched);
  }

  @Test
  void existForEveryTypeAndEnrichedForWhatIsEnriched() {
    assertThat(EventType.values())
        .allSatisfy(
            type ->
                assertThat(goldens().map(Golden::name))
                    .contains(Resources.shortName(type))
                    .satisfies(
                        names -> {
                          boolean isEnriched =
                              type.isClientEvent()
                                  || BreakEvent.class.isAssignableFrom(type.dataType());
                          assertThat(names.contains(Resources.shortName(type) + ".enriched"))
                              .isEqualTo(isEnriched);
                        }));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void fitTheirSchema(Golden golden) {
    assertThat(Resources.violations(golden.type(), golden.data())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void areReadIntoTheirRecordAndWrittenAgainEqual(Golden golden) {
    Event<?> event = read(golden, golden.data());
    ProducerRecord<String, byte[]> written =
        golden.isEnriched()
            ? EventRecords.write(Topics.ACTIVITIES, event, enrichment(golden))
            : EventRecords.write(Topics.ACTIVITIES, "a key", event);

    assertThat(Json.mapper().readTree(written.value())).isEqualTo(golden.data());
    assertThat(EventRecords.read(written.headers(), written.value())).isEqualTo(event);
    assertThat(event.id()).isEqualTo(golden.event().get("id").stringValue());
    assertThat(event.time()).isEqualTo(Instant.parse(golden.event().get("time").stringValue()));
  }

  @ParameterizedTest
  @MethodSource("enriched")
  void keepWhatAServiceAddedThroughKafka(Golden golden) {
    Enrichment enrichment = enrichment(golden);
    ProducerRecord<String, byte[]> written =
        EventRecords.write(Topics.ACTIVITIES, read(golden, golden.data()), enrichment);

    assertThat(written.key()).isEqualTo("acme/p-001");
    assertThat(EventRecords.readEnrichment(written.value())).isEqualTo(enrichment);
    assertThat(enrichment.assignment().directoryVersion()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void areReadTheSameWithAnUnknownExtraField(Golden golden) {
    ObjectNode extended = golden.data().deepCopy();
    extended.putObject("addedInALaterVersion").put("x", 1);

    assertThat(read(golden, extended)).isEqualTo(read(golden, golden.data()));
    assertThat(Resources.violations(golden.type(), extended)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void areRefusedWithoutAnyOfTheirRequiredFields(Golden golden) {
    for (var required : Resources.schema(golden.type()).get("required")) {
      ObjectNode cut = golden.data().deepCopy();
      cut.remove(required.stringValue());

      assertThat(Resources.violations(golden.type(), cut)).isNotEmpty();
      assertThatThrownBy(() -> read(golden, cut))
          .as("without " + required)
          .isInstanceOf(UnreadableEventException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("enriched")
  void areRefusedWithAnIncompleteAssignment(Golden golden) {
    for (String field : golden.data().get("assignment").propertyNames()) {
      ObjectNode cut = golden.data().deepCopy();
      ((ObjectNode) cut.get("assignment")).remove(field);

      assertThat(Resources.violations(golden.type(), cut)).isNotEmpty();
      assertThatThrownBy(() -> EventRecords.readEnrichment(bytes(cut)))
          .as("without " + field)
          .isInstanceOf(UnreadableEventException.class);
    }
  }

  private static Enrichment enrichment(Golden golden) {
    return EventRecords.readEnrichment(bytes(golden.data()));
  }

  private static Event<?> read(Golden golden, ObjectNode data) {
    var headers = new ProducerRecord<String, byte[]>("any", new byte[0]).headers();
    Stream.of("id", "source", "type", "time", "subject")
        .forEach(
            name ->
                Optional.ofNullable(golden.event().get(name))
                    .ifPresent(
                        value ->
                            headers.add(
                                "ce_" + name,
                                value.stringValue().getBytes(StandardCharsets.UTF_8))));
    return EventRecords.read(headers, bytes(data));
  }

  private static byte[] bytes(ObjectNode data) {
    return Json.mapper().writeValueAsBytes(data);
  }
}
