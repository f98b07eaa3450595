package dev.interlude.activity.imports;

import dev.interlude.contracts.Posture;
import dev.interlude.defaults.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The intervals of one bucket, if it is of one type. A bucket may tell its type after its events:
 * until then they are collected for every type that it may be, and nothing of the others is kept.
 */
final class BucketIntervals {

  private static final Duration BACK = Duration.ofDays(14);
  private static final long LONGEST_MILLIS = Duration.ofHours(16).toMillis();
  private static final long JUMP_MILLIS = Duration.ofDays(31).toMillis();

  private final BucketType type;
  private final IntervalIds ids;
  private final long oldest;
  private final int most;
  private final List<ImportedInterval> intervals = new ArrayList<>();
  private Skipped skipped = Skipped.NONE;
  private @Nullable Problem fault;

  /**
   * @param most more intervals are a fault
   */
  BucketIntervals(BucketType type, String bucket, Instant receivedAt, int most) {
    this.type = type;
    this.ids = new IntervalIds(bucket);
    this.oldest = receivedAt.minus(BACK).plusNanos(999_999_999).getEpochSecond();
    this.most = most;
  }

  BucketType type() {
    return type;
  }

  List<ImportedInterval> intervals() {
    return intervals;
  }

  Skipped skipped() {
    return skipped;
  }

  /** Throws what was wrong, if the bucket is of this type. */
  void refuseFaulty() {
    if (fault != null) {
      throw fault;
    }
  }

  void add(RawEvent event) {
    if (fault != null) {
      return;
    }
    fault = event.fault(type);
    if (fault == null) {
      type.posture(event.stateOf(type))
          .ifPresentOrElse(
              posture -> addPieces(event.startMillis(), event.durationMillis(), posture),
              () -> skip(new Skipped(0, 0, 0, 1)));
    }
  }

  /** What lasts longer than a posture may is cut, always at the same points. */
  private void addPieces(long start, long duration, Posture posture) {
    if (duration > JUMP_MILLIS) {
      skip(new Skipped(0, 0, 1, 0));
      return;
    }
    long end = start + duration;
    long from = start;
    do {
      long to = Math.min(from + LONGEST_MILLIS, end);
      addPiece(from, to, posture);
      from = to;
    } while (from < end);
  }

  private void addPiece(long fromMillis, long toMillis, Posture posture) {
    long from = Math.floorDiv(fromMillis, 1_000L);
    long to = Math.floorDiv(toMillis, 1_000L);
    if (from == to) {
      skip(new Skipped(0, 1, 0, 0));
    } else if (from < oldest) {
      skip(new Skipped(1, 0, 0, 0));
    } else if (intervals.size() == most) {
      fault = Faults.tooMany();
    } else {
      intervals.add(
          new ImportedInterval(ids.of(fromMillis, toMillis), from, to, posture, type.evidence()));
    }
  }

  private void skip(Skipped more) {
    skipped = skipped.plus(more);
  }
}
