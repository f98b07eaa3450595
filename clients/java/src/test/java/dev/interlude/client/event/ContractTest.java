package dev.interlude.client.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.WireNamed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the kit writes is what the contract says. */
class ContractTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:11:30.123Z");
  private static final String BREAK_ID = "movement-20261116T100000+0100";

  static List<ClientEvent> events() {
    return List.of(
        new PostureObserved(NOW.minusSeconds(300), NOW, Posture.AWAY, Evidence.INPUT_ACTIVITY),
        BreakDelivered.of(BREAK_ID).on("desktop"),
        new BreakSnoozed(BREAK_ID, 1, NOW.plusSeconds(600)),
        BreakSkipped.of(BREAK_ID).because(SkipReason.UNWELL),
        BreakStarted.of(BreakKind.MICRO),
        BreakStarted.of(BreakKind.MOVEMENT).prompted(BREAK_ID).routine("lower-back-relief", 1),
        BreakCompleted.of(BreakKind.REST, NOW.minusSeconds(300), NOW, 1),
        BreakCompleted.of(BreakKind.MOVEMENT, NOW.minusSeconds(300), NOW, 0.9)
            .prompted(BREAK_ID)
            .routine("lower-back-relief", 1)
            .plannedSeconds(300)
            .steps(9, 10)
            .painBefore(4)
            .painAfter(2),
        PresenceChanged.to(PresenceState.DO_NOT_DISTURB),
        PresenceChanged.to(PresenceState.OUT_OF_OFFICE).until(NOW.plusSeconds(86_400)),
        new DayCleared(LocalDate.parse("2026-11-16")));
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesDataThatTheSchemaAndTheRecordsOfTheContractRead(ClientEvent event) throws IOException {
    EventType type = EventType.of(event.type()).orElseThrow();
    String json = Json.mapper().writeValueAsString(event.data());

    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaOf(type), InputFormat.JSON);
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    Object read = Json.mapper().readValue(json, type.dataType());
    assertThat(Json.mapper().valueToTree(read).properties())
        .as("no field is lost, and none is added")
        .hasSameSizeAs(event.data().keySet());
  }

  @Test
  void knowsAllTypesThatClientsMayReportAndNoOther() {
    assertThat(events().stream().map(ClientEvent::type).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(EventType.values())
                .filter(EventType::isClientEvent)
                .map(EventType::wireName)
                .toList());
  }

  @Test
  void knowsTheSameWordsAsTheContract() {
    Stream.of(
            Map.entry(BreakKind.values(), dev.interlude.contracts.BreakKind.values()),
            Map.entry(Posture.values(), dev.interlude.contracts.Posture.values()),
            Map.entry(Evidence.values(), dev.interlude.contracts.Evidence.values()),
            Map.entry(PresenceState.values(), dev.interlude.contracts.PresenceState.values()),
            Map.entry(SkipReason.values(), dev.interlude.contracts.SkipReason.values()))
        .forEach(
            words ->
                assertThat(
                        Arrays.stream((Enum<?>[]) words.getKey())
                            .map(word -> new Data().with("word", word).fields().get("word")))
                    .containsExactlyElementsOf(
                        Arrays.stream((WireNamed[]) words.getValue())
                            .<Object>map(WireNamed::wireName)
                            .toList()));
  }

  @Test
  void writesAWholeCloudEvent() {
    var event =
        new Event(
            "019a8c3e-7d00-7000-8000-000000000014",
            "urn:acme:desk:17",
            "p-001",
            NOW,
            BreakSkipped.of(BREAK_ID));

    assertThat(Json.mapper().writeValueAsString(event.members()))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"019a8c3e-7d00-7000-8000-000000000014",\
            "source":"urn:acme:desk:17","type":"dev.interlude.break.skipped.v1",\
            "time":"2026-11-16T09:11:30Z","subject":"p-001","datacontenttype":"application/json",\
            "data":{"breakId":"movement-20261116T100000+0100"}}""");
  }

  private static String schemaOf(EventType type) throws IOException {
    String name = type.wireName().substring("dev.interlude.".length());
    try (var stream = EventType.class.getResourceAsStream("schemas/" + name + ".schema.json")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
