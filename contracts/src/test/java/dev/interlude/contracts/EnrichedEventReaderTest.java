package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The careful way of reading is the measure of the quick one. */
class EnrichedEventReaderTest {

  private static final int MUTANTS = 3_000;

  /** What may turn a plain value into another, or into none. */
  private static final List<String> PIECES =
      List.of(
          "null",
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "0",
          "-1",
          "1e2",
          "0.5",
          "true",
          "\"\"",
          " ",
          "\\u0041",
          "\\ud83d",
          "é",
          "+01:00",
          ".5",
          ".123456789",
          "Z",
          "z",
          "T",
          "t",
          "-",
          "\"from\":7,",
          "\"zone\":\"Mars/North\",",
          "\"ratio\":1,",
          "\"kind\":\"movement\",",
          "\"breakId\":\"movement-20261116T100000+0100\",",
          "\"later\":{\"x\":[1,{}]},",
          "24:00:00",
          "2147483648",
          "posture",
          "assignment",
          "2026-02-30",
          "3.0");

  private final EnrichedEventReader reader = new EnrichedEventReader();

  static Stream<Resources.Golden> enriched() {
    return Resources.goldens().filter(Resources.Golden::isEnriched);
  }

  @ParameterizedTest
  @MethodSource("enriched")
  void readsAllGoldenEventsButTheRarestInOnePass(Resources.Golden golden) {
    var written = written(golden);
    if (golden.type() != EventType.DAY_CLEARED) {
      assertThatCode(() -> reader.plain(written.headers(), written.value()))
          .doesNotThrowAnyException();
    }
    assertSame(written.headers(), written.value());
  }

  @ParameterizedTest
  @MethodSource("enriched")
  void readsOrRefusesDamagedValuesAsTheCarefulWayDoes(Resources.Golden golden) {
    var written = written(golden);
    var random = new Random(golden.name().hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      assertSame(written.headers(), mutant(written.value(), random));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_time", "ce_subject"})
  void readsOrRefusesDamagedHeadersAsTheCarefulWayDoes(String name) {
    var written = written(enriched().findFirst().orElseThrow());
    byte[] good = written.headers().lastHeader(name).value();
    var random = new Random(name.hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      Headers damaged = new RecordHeaders(written.headers());
      damaged.remove(name).add(name, i == 0 ? new byte[0] : mutant(good, random));
      assertSame(damaged, written.value());
      assertSame(damaged.remove(name), written.value());
    }
  }

  @Test
  void refusesWhatIsNoEvent() {
    assertSame(new RecordHeaders(), null);
    assertSame(written(enriched().findFirst().orElseThrow()).headers(), null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-16T10:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2024-02-29T12:30:15.25Z",
        "1969-12-31T23:59:59.1Z",
        "1900-03-01T00:00:00Z"
      })
  void readsInstantsAsTheLibraryDoes(String text) {
    assertThat(InstantForm.parse(text.getBytes(UTF_8))).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-16",
        "2026-11-16T10:00Z",
        "2026-13-16T10:00:00Z",
        "2026-02-29T10:00:00Z",
        "2026-11-16T24:00:00Z",
        "2026-11-16T10:00:60Z",
        "2026-11-16T10:00:00.Z",
        "2026-11-16T10:00:00.1234567890Z",
        "2026-11-16t10:00:00Z",
        "2026-11-16T10:00:00+01:00",
        "2026-11-1六T10:00:00Z",
        "+12026-11-16T10:00:00.000000000000000000000Z"
      })
  void leavesOtherFormsOfTimesToTheLibrary(String text) {
    assertThat(InstantForm.parse(text.getBytes(UTF_8))).isNull();
  }

  @Test
  void givesTheSameTextForTheSameWord() {
    var words = new Words();
    char[] text = "operations/logistics, again operations/logistics".toCharArray();
    String first = words.of(text, 0, 20);
    assertThat(first).isEqualTo("operations/logistics");
    assertThat(words.of(text, 28, 20)).isSameAs(first);
    assertThat(words.of(text, 0, 21)).isEqualTo("operations/logistics,");
  }

  private void assertSame(Headers headers, byte @Nullable [] value) {
    String careful = outcome(() -> EnrichedEventReader.carefully(headers, value));
    assertThat(outcome(() -> reader.read(headers, value)))
        .as(() -> value == null ? "nothing" : new String(value, UTF_8))
        .isEqualTo(careful);
  }

  private static String outcome(java.util.function.Supplier<EnrichedEvent> reading) {
    try {
      return reading.get().toString();
    } catch (UnreadableEventException e) {
      return e.code();
    }
  }

  private static ProducerRecord<String, byte[]> written(Resources.Golden golden) {
    var event =
        new Event<>(
            "id-1",
            "urn:app",
            Instant.parse("2026-11-16T17:00:00Z"),
            "p-001",
            Json.mapper().treeToValue(golden.data(), golden.type().dataType()));
    var enrichment = Json.mapper().treeToValue(golden.data(), Enrichment.class);
    return EventRecords.write(Topics.ACTIVITIES, event, enrichment);
  }

  /** Some bytes taken out, and a piece or other bytes put in. */
  private static byte[] mutant(byte[] good, Random random) {
    String text = new String(good, UTF_8);
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 20));
    String piece =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> PIECES.get(random.nextInt(PIECES.size()));
          default -> {
            int at = random.nextInt(text.length());
            yield text.substring(at, Math.min(text.length(), at + random.nextInt(30)));
          }
        };
    return (text.substring(0, from) + piece + text.substring(to)).getBytes(UTF_8);
  }
}
