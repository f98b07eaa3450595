package dev.interlude.analytics.replay;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dates the log tells whole: those that begin, wherever they begin first, after the oldest
 * retained record of every partition. Facts are logged after their dates have begun, so no fact of
 * such a date can have been deleted.
 */
final class RebuildableDates {

  private static final ZoneOffset FIRST_OF_ALL = ZoneOffset.ofHours(14);

  /** As far as a client's clock may be ahead when a fact is accepted, and then some. */
  private static final Duration CLOCKS = Duration.ofMinutes(10);

  private RebuildableDates() {}

  /**
   * The first date that can be rebuilt.
   *
   * @param retention how long records are kept, for partitions of which none is left
   */
  static LocalDate first(Collection<LogExtent> log, Duration retention, Instant now) {
    Instant bound = Instant.EPOCH;
    for (List<LogExtent> topic : log.stream().collect(groupingBy(LogExtent::topic)).values()) {
      // A topic that was never written to may have been made anew: it proves nothing of the past.
      Instant told =
          topic.stream().allMatch(part -> part.end() == 0)
              ? now
              : topic.stream()
                  .filter(part -> part.end() > 0)
                  .map(part -> oldestOf(part, now.minus(retention)))
                  .max(Instant::compareTo)
                  .orElse(now);
      bound = told.isAfter(bound) ? told : bound;
    }
    return LocalDate.ofInstant(bound.plus(CLOCKS), FIRST_OF_ALL).plusDays(1);
  }

  /**
   * What was asked for, where the log tells that much: later dates always, earlier ones only while
   * nothing was ever deleted from it.
   */
  static LocalDate from(@Nullable LocalDate asked, LocalDate first, Collection<LogExtent> log) {
    if (asked == null) {
      return first;
    }
    if (asked.isBefore(first) && !log.stream().allMatch(LogExtent::isWhole)) {
      throw new ReplayRefusedException(
          "the log has lost its beginning, and tells the dates from %s on only; ask for that one or a later one"
              .formatted(first));
    }
    return asked;
  }

  private static Instant oldestOf(LogExtent part, Instant expired) {
    return part.oldest() == null ? expired : part.oldest();
  }
}
