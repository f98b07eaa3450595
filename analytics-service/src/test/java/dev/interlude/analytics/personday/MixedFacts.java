package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventData;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.WithdrawalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Random facts of all types over a day and a night, few enough breaks that facts often meet. */
public final class MixedFacts {

  private static final long START = SomeFacts.at("06:00").getEpochSecond();
  private static final int SECONDS = 26 * 3_600;

  private final Random random;
  private final LocalDate date;
  private final long start;

  private MixedFacts(Random random) {
    this(random, SomeFacts.DATE, START);
  }

  private MixedFacts(Random random, LocalDate date, long start) {
    this.random = random;
    this.date = date;
    this.start = start;
  }

  /** From an hour before the date in Copenhagen to an hour after its 23, 24 or 25 hours. */
  static List<Event<?>> around(LocalDate date, long seed, int size) {
    long midnight = date.atStartOfDay(SomeFacts.COPENHAGEN).toEpochSecond();
    return new MixedFacts(new Random(seed), date, midnight - 3_600).some(size);
  }

  public static Arbitrary<List<Event<?>>> events() {
    return Arbitraries.randoms()
        .flatMap(
            random ->
                Arbitraries.integers()
                    .between(0, 60)
                    .map(size -> new MixedFacts(new Random(random.nextLong())).some(size)));
  }

  /** The same facts for the same seed. */
  public static List<Event<?>> some(long seed, int size) {
    return new MixedFacts(new Random(seed)).some(size);
  }

  private List<Event<?>> some(int size) {
    List<Event<?>> events = new ArrayList<>();
    for (int count = 0; count < size; count++) {
      EventData data = data();
      Instant time =
          data instanceof BreakCompleted done
              ? done.startedAt().plusSeconds(random.nextInt(2_000))
              : instant();
      // Few names, so that spontaneous breaks of one name come with different content.
      events.add(
          new Event<>("e-" + random.nextInt(20), "urn:app:" + random.nextInt(2), time, null, data));
    }
    return events;
  }

  private EventData data() {
    BreakId id = breakId();
    return switch (random.nextInt(20)) {
      case 0, 1 -> due(id);
      case 2 -> new BreakDelivered(id, null);
      case 3 -> new BreakSnoozed(id, 1 + random.nextInt(3), instant());
      case 4 -> new BreakSkipped(id, null);
      case 5 -> new BreakWithdrawn(id, WithdrawalReason.MEETING);
      case 6 -> new BreakExpired(id);
      case 7 -> new BreakStarted(id, id.kind(), "routine-" + random.nextInt(3), 1);
      case 8, 9, 10 -> completed(id);
      case 11 -> completed(null);
      case 12 -> random.nextInt(8) == 0 ? new DayCleared(date) : completed(null);
      default -> posture();
    };
  }

  private BreakDue due(BreakId id) {
    Instant expires = id.dueAt().plusSeconds(900L * (1 + random.nextInt(2)));
    return new BreakDue(id, id.kind(), id.dueAt(), expires, 300, null, null, "policy", 1);
  }

  private BreakCompleted completed(@Nullable BreakId id) {
    Instant start = id == null ? instant() : id.dueAt().plusSeconds(random.nextInt(3_000));
    boolean pain = random.nextBoolean();
    return new BreakCompleted(
        id,
        id == null ? BreakKind.MICRO : id.kind(),
        start,
        random.nextInt(11) / 10.0,
        random.nextBoolean() ? 60 + random.nextInt(600) : null,
        "routine-" + random.nextInt(3),
        random.nextBoolean() ? 1 : null,
        null,
        null,
        pain ? random.nextInt(11) : null,
        pain ? random.nextInt(11) : null);
  }

  private PostureObserved posture() {
    Instant from = instant();
    Instant to = from.plusSeconds(1 + random.nextInt(random.nextBoolean() ? 130 : 9_000));
    return new PostureObserved(
        from, to, Posture.values()[random.nextInt(4)], Evidence.values()[random.nextInt(5)]);
  }

  private BreakId breakId() {
    BreakKind kind = BreakKind.values()[random.nextInt(3)];
    Instant due = Instant.ofEpochSecond(start + 3_600L * random.nextInt(6));
    return BreakId.of(kind, due, SomeFacts.COPENHAGEN);
  }

  private Instant instant() {
    return Instant.ofEpochSecond(start + random.nextInt(SECONDS));
  }
}
