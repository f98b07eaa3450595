package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The events of one break, kept as they came; what metrics.md §1.4 asks of them is looked up. */
record NaiveBreak(List<Event<?>> events) {

  static NaiveBreak empty() {
    return new NaiveBreak(new ArrayList<>());
  }

  String outcome() {
    if (none(BreakDue.class)) {
      return "pending";
    }
    long expiry =
        data(BreakDue.class).mapToLong(due -> due.expiresAt().getEpochSecond()).max().orElseThrow();
    if (start().isPresent() && start().getAsLong() <= expiry) {
      return ratio() >= 0.8 ? "completed" : "partial";
    }
    if (start().isPresent()) {
      return "late";
    }
    if (!none(BreakSkipped.class)) {
      return "skipped";
    }
    if (!none(BreakWithdrawn.class)) {
      return "withdrawn";
    }
    if (none(BreakExpired.class)) {
      return "pending";
    }
    return none(BreakDelivered.class) ? "undelivered" : "missed";
  }

  OptionalLong start() {
    return LongStream.concat(
            times(BreakStarted.class),
            data(BreakCompleted.class).mapToLong(done -> done.startedAt().getEpochSecond()))
        .min();
  }

  OptionalLong end() {
    return times(BreakCompleted.class).max();
  }

  OptionalLong delivery() {
    return times(BreakDelivered.class).min();
  }

  double ratio() {
    return data(BreakCompleted.class).mapToDouble(BreakCompleted::ratio).max().orElse(-1);
  }

  int snoozes() {
    return data(BreakSnoozed.class).mapToInt(BreakSnoozed::number).max().orElse(0);
  }

  /** 0 for none. */
  int plannedSeconds() {
    return Stream.concat(
            data(BreakDue.class).map(BreakDue::plannedSeconds),
            data(BreakCompleted.class).map(BreakCompleted::plannedSeconds).filter(Objects::nonNull))
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /** Of a started one, the seconds that it takes; without an end, its first. */
  LongStream seconds() {
    long from = start().orElseThrow();
    return LongStream.range(from, Math.max(from + 1, end().orElse(from)));
  }

  boolean overlaps(NaiveBreak other) {
    long from = other.start().orElseThrow();
    long to = Math.max(from + 1, other.end().orElse(from));
    return seconds().anyMatch(second -> from <= second && second < to);
  }

  <T extends EventData> Stream<T> data(Class<T> type) {
    return events.stream().map(Event::data).filter(type::isInstance).map(type::cast);
  }

  private boolean none(Class<? extends EventData> type) {
    return data(type).findAny().isEmpty();
  }

  private LongStream times(Class<? extends EventData> type) {
    return events.stream()
        .filter(event -> type.isInstance(event.data()))
        .mapToLong(event -> event.time().getEpochSecond());
  }
}
