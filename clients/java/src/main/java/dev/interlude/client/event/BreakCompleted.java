package dev.interlude.client.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A break ended; made by {@link #of} and completed by what else is known. Immutable. */
public final class BreakCompleted implements ClientEvent {

  private static final Duration LONGEST = Duration.ofHours(4);
  private static final int LONGEST_PLAN_SECONDS = 4 * 3_600;
  private static final int MOST_STEPS = 1_000;
  private static final int WORST_PAIN = 10;

  private final Instant startedAt;
  private final Instant endedAt;
  private final Map<String, Object> data;

  private BreakCompleted(Instant startedAt, Instant endedAt, Map<String, Object> data) {
    this.startedAt = startedAt;
    this.endedAt = endedAt;
    this.data = data;
  }

  /**
   * A spontaneous break without a routine, until more is said.
   *
   * @param startedAt cut to whole seconds
   * @param endedAt cut to whole seconds; at most 4 h after the start; the event's time
   * @param ratio how much of it was done, from 0 to 1
   */
  public static BreakCompleted of(
      BreakKind kind, Instant startedAt, Instant endedAt, double ratio) {
    requireNonNull(kind, "kind");
    Instant start = Rules.seconds(startedAt);
    Instant end = Rules.seconds(endedAt);
    Rules.require(!start.isAfter(end), "startedAt", "is not after endedAt, " + end, start);
    Rules.notLonger("endedAt", start, end, LONGEST);
    Rules.require(ratio >= 0 && ratio <= 1, "ratio", "is from 0 to 1", ratio);
    return new BreakCompleted(
        start,
        end,
        new Data().with("kind", kind).with("startedAt", start).with("ratio", ratio).fields());
  }

  public Instant startedAt() {
    return startedAt;
  }

  public BreakCompleted prompted(String byBreakId) {
    return with("breakId", Rules.breakId(byBreakId));
  }

  public BreakCompleted routine(String id, int version) {
    return with("routineId", Rules.name("routineId", id))
        .with("routineVersion", Rules.between("routineVersion", 1, Integer.MAX_VALUE, version));
  }

  public BreakCompleted plannedSeconds(int seconds) {
    return with(
        "plannedSeconds", Rules.between("plannedSeconds", 1, LONGEST_PLAN_SECONDS, seconds));
  }

  public BreakCompleted steps(int done, int total) {
    Rules.between("stepsTotal", 0, MOST_STEPS, total);
    Rules.between("stepsDone", 0, total, done);
    return with("stepsDone", done).with("stepsTotal", total);
  }

  /** Pain from 0, none, to 10, the worst, as the person gave it freely before the break. */
  public BreakCompleted painBefore(int pain) {
    return with("painBefore", Rules.between("painBefore", 0, WORST_PAIN, pain));
  }

  /** As {@link #painBefore}, after the break. */
  public BreakCompleted painAfter(int pain) {
    return with("painAfter", Rules.between("painAfter", 0, WORST_PAIN, pain));
  }

  @Override
  public String type() {
    return "dev.interlude.break.completed.v1";
  }

  @Override
  public Instant happenedAt() {
    return endedAt;
  }

  @Override
  public Map<String, Object> data() {
    return data;
  }

  private BreakCompleted with(String name, @Nullable Object value) {
    Data more = new Data();
    data.forEach(more::with);
    return new BreakCompleted(startedAt, endedAt, more.with(name, value).fields());
  }
}
