package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written by hand is what the mapper would have written, byte for byte. */
class ClientEventJsonTest {

  private static final int TIMES = 20_000;
  private static final List<String> TEXTS =
      List.of(
          "operations/logistics",
          "",
          "a \"quote\" \\ /",
          "lø\u2028\ud83d\ude00",
          "\n\u0001\u007f",
          "x".repeat(700));

  private final Random random = new Random(11);

  @Test
  void isTheJsonOfTheMapperForAnyEvent() {
    for (int i = 0; i < TIMES; i++) {
      ClientEvent data = event(i % 8);
      Enrichment enrichment = enrichment();
      assertThat(new String(ClientEventJson.of(data, enrichment), UTF_8))
          .isEqualTo(new String(EventRecords.throughTrees(data, enrichment), UTF_8));
    }
  }

  @Test
  void coversAllThatClientsReport() {
    assertThat(IntStream.range(0, 8).mapToObj(this::event).map(EventType::of))
        .containsExactlyInAnyOrderElementsOf(
            List.of(EventType.values()).stream().filter(EventType::isClientEvent).toList());
  }

  @Test
  void writesInstantsAsTheyPrintThemselves() {
    for (String border :
        List.of(
            "0000-01-01T00:00:00Z",
            "-0001-12-31T23:59:59Z",
            "9999-12-31T23:59:59Z",
            "+10000-01-01T00:00:00Z",
            "2000-02-29T00:00:00Z",
            "1900-03-01T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "2026-11-18T12:00:00.5Z",
            "2026-11-18T12:00:00.120Z",
            "2026-11-18T12:00:00.000120Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-11-18T12:00:00.000001Z")) {
      Instant instant = Instant.parse(border);
      assertThat(new String(InstantForm.bytes(instant), UTF_8)).isEqualTo(instant.toString());
    }
    for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
      assertThat(new String(InstantForm.bytes(end), UTF_8)).isEqualTo(end.toString());
    }
    for (int i = 0; i < TIMES; i++) {
      Instant any = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L));
      assertThat(new String(InstantForm.bytes(any), UTF_8)).isEqualTo(any.toString());
    }
  }

  private ClientEvent event(int kind) {
    return switch (kind) {
      case 0 -> new PostureObserved(time(), time(), one(Posture.values()), one(Evidence.values()));
      case 1 -> new BreakDelivered(breakId(), maybe(i -> text()));
      case 2 -> new BreakSnoozed(breakId(), number(), time());
      case 3 -> new BreakSkipped(breakId(), maybe(i -> one(SkipReason.values())));
      case 4 ->
          new BreakStarted(
              maybe(i -> breakId()),
              one(BreakKind.values()),
              maybe(i -> text()),
              maybe(i -> number()));
      case 5 -> completed();
      case 6 -> new PresenceChanged(one(PresenceState.values()), maybe(i -> time()));
      default -> new DayCleared(LocalDate.ofEpochDay(random.nextInt(-800_000, 3_000_000)));
    };
  }

  private BreakCompleted completed() {
    return new BreakCompleted(
        maybe(i -> breakId()),
        one(BreakKind.values()),
        time(),
        one(new Double[] {0.0, -0.0, 1.0, 0.1 + 0.2, 1e-300, random.nextDouble()}),
        maybe(i -> number()),
        maybe(i -> text()),
        maybe(i -> number()),
        maybe(i -> number()),
        maybe(i -> number()),
        maybe(i -> number()),
        maybe(i -> number()));
  }

  private Enrichment enrichment() {
    return new Enrichment(
        new Assignment(text(), text(), text(), text(), zone(), random.nextInt()),
        maybe(i -> text()),
        maybe(i -> time().plusNanos(random.nextInt(1_000_000_000))));
  }

  private int number() {
    return random.nextInt() >> random.nextInt(Integer.SIZE);
  }

  private ZoneId zone() {
    return one(new ZoneId[] {ZoneId.of("Europe/Copenhagen"), ZoneOffset.UTC, ZoneId.of("UTC+3")});
  }

  private BreakId breakId() {
    return BreakId.of(one(BreakKind.values()), time(), ZoneId.of("America/New_York"));
  }

  private Instant time() {
    return Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
  }

  private String text() {
    return one(TEXTS.toArray(String[]::new));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(IntFunction<T> value) {
    return random.nextBoolean() ? value.apply(0) : null;
  }
}
