package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PostureObserved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which dates a fact belongs to, quarter of an hour by quarter. */
final class NaiveDates {

  private static final int QUARTER = 900;

  private final Map<ZoneId, Map<Long, LocalDate>> dates = new HashMap<>();

  Set<LocalDate> of(Stamped fact) {
    ZoneId zone = fact.assignment().zone();
    BreakId breakId = breakId(fact.event());
    if (breakId != null) {
      return Set.of(breakId.due().toLocalDate());
    }
    Set<LocalDate> found = new HashSet<>();
    switch (fact.event().data()) {
      case PostureObserved seen -> {
        for (long quarter = from(seen) / QUARTER; quarter * QUARTER < to(seen); quarter++) {
          found.add(at(quarter * QUARTER, zone));
        }
      }
      case BreakCompleted done -> found.add(at(done.startedAt().getEpochSecond(), zone));
      case DayCleared cleared -> found.add(cleared.date());
      default -> throw new IllegalStateException("no fact of a person-day: " + fact);
    }
    return found;
  }

  static @Nullable BreakId breakId(Event<?> event) {
    var id = Json.mapper().valueToTree(event.data()).path("breakId");
    return id.isString() ? BreakId.parse(id.stringValue()) : null;
  }

  static long from(PostureObserved seen) {
    return seen.from().getEpochSecond();
  }

  static long to(PostureObserved seen) {
    return seen.to().getEpochSecond();
  }

  /** A date begins at full quarters of an hour only. */
  LocalDate at(long second, ZoneId zone) {
    return dates
        .computeIfAbsent(zone, key -> new HashMap<>())
        .computeIfAbsent(
            second / QUARTER,
            quarter -> Instant.ofEpochSecond(quarter * QUARTER).atZone(zone).toLocalDate());
  }
}
