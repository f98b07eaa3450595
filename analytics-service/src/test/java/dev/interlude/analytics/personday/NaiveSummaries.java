package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PostureObserved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Summaries computed another way, straight from the facts: second by second, and by looking up. */
final class NaiveSummaries {

  private static final int WELL_BEFORE = 14 * 3_600;

  private static final int QUARTER = 900;

  private final List<Stamped> facts;
  private final Map<ZoneId, Map<Long, LocalDate>> dates = new HashMap<>();

  private NaiveSummaries(List<Stamped> facts) {
    this.facts = facts;
  }

  static Map<LocalDate, PersonDaySummarised> of(List<Stamped> facts) {
    var naive = new NaiveSummaries(facts);
    Map<LocalDate, PersonDaySummarised> summaries = new TreeMap<>();
    for (LocalDate date : naive.allDates()) {
      summaries.put(date, naive.summary(date));
    }
    return summaries;
  }

  private Set<LocalDate> allDates() {
    Set<LocalDate> all = new TreeSet<>();
    facts.forEach(fact -> all.addAll(datesOf(fact)));
    return all;
  }

  private Set<LocalDate> datesOf(Stamped fact) {
    ZoneId zone = fact.assignment().zone();
    BreakId breakId = breakId(fact.event());
    if (breakId != null) {
      return Set.of(breakId.due().toLocalDate());
    }
    Set<LocalDate> found = new HashSet<>();
    switch (fact.event().data()) {
      case PostureObserved seen -> {
        for (long quarter = from(seen) / QUARTER; quarter * QUARTER < to(seen); quarter++) {
          found.add(dateOf(quarter * QUARTER, zone));
        }
      }
      case BreakCompleted done -> found.add(dateOf(done.startedAt().getEpochSecond(), zone));
      case DayCleared cleared -> found.add(cleared.date());
      default -> throw new IllegalStateException("no fact of a person-day: " + fact);
    }
    return found;
  }

  private PersonDaySummarised summary(LocalDate date) {
    List<Stamped> ofDate = facts.stream().filter(fact -> datesOf(fact).contains(date)).toList();
    Assignment assignment =
        ofDate.stream()
            .map(Stamped::assignment)
            .max(Comparator.comparingInt(Assignment::directoryVersion))
            .orElseThrow();
    boolean cleared = ofDate.stream().anyMatch(fact -> fact.event().data() instanceof DayCleared);
    long start = date.atStartOfDay(ZoneOffset.UTC).toEpochSecond() - WELL_BEFORE;
    var posture = new NaivePosture(start);
    var breaks = new NaiveBreaks();
    if (!cleared) {
      ofDate.forEach(fact -> put(fact, date, posture, breaks));
    }
    posture.forgetLongAbsences();
    return summary(date, assignment, cleared, start, posture, breaks);
  }

  private void put(Stamped fact, LocalDate date, NaivePosture posture, NaiveBreaks breaks) {
    BreakId breakId = breakId(fact.event());
    if (breakId != null) {
      breaks.addPrompted(breakId, fact.event());
    } else if (fact.event().data() instanceof PostureObserved seen) {
      for (long second = from(seen); second < to(seen); second++) {
        if (isOn(date, second, fact.assignment().zone())) {
          posture.see(second, seen.evidence(), seen.posture());
        }
      }
    } else {
      breaks.addSpontaneous(fact.event());
    }
  }

  private static PersonDaySummarised summary(
      LocalDate date,
      Assignment assignment,
      boolean cleared,
      long start,
      NaivePosture posture,
      NaiveBreaks breaks) {
    List<int[]> bouts = posture.bouts();
    List<int[]> prolonged = bouts.stream().filter(bout -> bout[1] - bout[0] >= 30 * 60).toList();
    Set<Long> taken = breaks.taken();
    ZoneId zone = assignment.zone();
    long recorded = posture.sitting() + posture.upright() + posture.away();
    return new PersonDaySummarised(
        assignment.tenant(),
        assignment.person(),
        date,
        assignment,
        1,
        cleared,
        recorded,
        posture.sitting(),
        posture.upright(),
        posture.away(),
        posture.inferredSitting(),
        posture.recordedByEvidence(),
        recorded >= 4 * 3_600,
        bouts.size(),
        bouts.stream().mapToInt(bout -> bout[1] - bout[0]).max().orElse(0),
        prolonged.size(),
        prolonged.stream().mapToLong(posture::sittingIn).sum(),
        posture.usualBout(),
        posture.sittingByBoutLength(),
        posture.breaks(60, at -> false),
        posture.breaks(300, at -> taken.contains(start + at)),
        posture.byHour(zone, posture::isSitting),
        posture.byHour(zone, posture::isRecorded),
        posture.byHour(
            zone,
            at ->
                posture.isSitting(at)
                    && prolonged.stream().anyMatch(bout -> bout[0] <= at && at < bout[1])),
        breaks.outcomes(),
        breaks.outcomesByKind(),
        breaks.spontaneousBreaks(),
        breaks.snoozes(),
        breaks.activeSeconds(),
        breaks.responses().size(),
        breaks.responses().stream().mapToLong(Long::longValue).sum(),
        breaks.responsesByDelay(),
        NaiveRoutines.of(breaks),
        posture.text());
  }

  private static @Nullable BreakId breakId(Event<?> event) {
    var id = Json.mapper().valueToTree(event.data()).path("breakId");
    return id.isString() ? BreakId.parse(id.stringValue()) : null;
  }

  private static long from(PostureObserved seen) {
    return seen.from().getEpochSecond();
  }

  private static long to(PostureObserved seen) {
    return seen.to().getEpochSecond();
  }

  private boolean isOn(LocalDate date, long second, ZoneId zone) {
    return dateOf(second, zone).equals(date);
  }

  /** A date begins at full quarters of an hour only. */
  private LocalDate dateOf(long second, ZoneId zone) {
    return dates
        .computeIfAbsent(zone, key -> new HashMap<>())
        .computeIfAbsent(
            second / QUARTER,
            quarter -> Instant.ofEpochSecond(quarter * QUARTER).atZone(zone).toLocalDate());
  }
}
