package dev.interlude.analytics.personday;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One number for each second of a person-day, and what metrics.md §1.1 to §1.3 says of them, read
 * off the words with no thought of speed. A second's number is evidence rank × 4 + posture rank +
 * 1; 0 is unrecorded.
 */
final class NaivePosture {

  private static final List<Evidence> WEAKEST_FIRST =
      List.of(
          Evidence.INPUT_ACTIVITY,
          Evidence.SELF_REPORT,
          Evidence.WEARABLE,
          Evidence.DESK_SENSOR,
          Evidence.POSTURE_SENSOR);
  private static final List<Posture> LOWEST_FIRST =
      List.of(Posture.AWAY, Posture.SITTING, Posture.STANDING, Posture.MOVING);
  private static final int WINDOW = 54 * 3_600;

  private final long start;
  private final int[] seconds = new int[WINDOW];
  private int first = WINDOW - 1;
  private int last;

  /** The window begins well before any second that may fall on the date. */
  NaivePosture(long start) {
    this.start = start;
  }

  void see(long second, Evidence evidence, Posture posture) {
    int at = (int) (second - start);
    int rank = WEAKEST_FIRST.indexOf(evidence) * 4 + LOWEST_FIRST.indexOf(posture) + 1;
    seconds[at] = Math.max(seconds[at], rank);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }

  void forgetLongAbsences() {
    int run = 0;
    for (int at = first; at <= last + 1; at++) {
      if (isAway(at)) {
        run++;
      } else {
        if (run > 60 * 60) {
          Arrays.fill(seconds, at - run, at, 0);
        }
        run = 0;
      }
    }
  }

  long sitting() {
    return count(this::isSitting);
  }

  long upright() {
    return count(this::isUpright);
  }

  long away() {
    return count(this::isAway);
  }

  long inferredSitting() {
    return count(at -> isSitting(at) && evidence(at) == 0);
  }

  List<Long> recordedByEvidence() {
    return IntStream.range(0, 5)
        .mapToObj(rank -> count(at -> seconds[at] > 0 && evidence(at) == rank))
        .toList();
  }

  NaiveBouts bouts() {
    return NaiveBouts.of(this, first, last);
  }

  List<Long> byHour(ZoneId zone, IntPredicate counts) {
    long[] hours = new long[24];
    // The offset of a zone changes at full quarters of an hour only.
    Map<Long, Integer> hourOfQuarter = new HashMap<>();
    for (int at = first; at <= last; at++) {
      if (counts.test(at)) {
        hours[
            hourOfQuarter.computeIfAbsent(
                (start + at) / 900,
                quarter ->
                    LocalDateTime.ofInstant(Instant.ofEpochSecond(quarter * 900), zone)
                        .getHour())]++;
      }
    }
    return LongStream.of(hours).boxed().toList();
  }

  /** As the summary writes it. */
  String text() {
    var text = new StringBuilder();
    for (int from = first, at = first; at <= last + 1; at++) {
      if (seconds[at] != seconds[from]) {
        String seen = seconds[from] == 0 ? "-" : "" + evidence(from) + (seconds[from] - 1) % 4;
        // Before the first segment and after the last one there is no gap.
        boolean gap = seconds[from] == 0;
        if (!gap && text.isEmpty()) {
          text.append(start + from);
        }
        if (!text.isEmpty()) {
          text.append(' ').append(seen).append(':').append(at - from);
        }
        from = at;
      }
    }
    return text.toString();
  }

  boolean isRecorded(int at) {
    return seconds[at] > 0;
  }

  boolean isSitting(int at) {
    return isRecorded(at) && (seconds[at] - 1) % 4 == 1;
  }

  boolean isUpright(int at) {
    return isRecorded(at) && (seconds[at] - 1) % 4 >= 2;
  }

  boolean isAway(int at) {
    return isRecorded(at) && (seconds[at] - 1) % 4 == 0;
  }

  private int evidence(int at) {
    return (seconds[at] - 1) / 4;
  }

  private long count(IntPredicate counts) {
    return IntStream.rangeClosed(first, last).filter(counts).count();
  }
}
