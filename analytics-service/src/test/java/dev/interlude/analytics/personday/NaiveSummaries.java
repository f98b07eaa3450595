package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PostureObserved;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Summaries computed another way, straight from the facts: second by second, and by looking up. */
final class NaiveSummaries {

  private static final int WELL_BEFORE = 14 * 3_600;

  private final List<Stamped> facts;
  private final NaiveDates dates = new NaiveDates();

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
    facts.forEach(fact -> all.addAll(dates.of(fact)));
    return all;
  }

  private PersonDaySummarised summary(LocalDate date) {
    List<Stamped> ofDate = facts.stream().filter(fact -> dates.of(fact).contains(date)).toList();
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
    BreakId breakId = NaiveDates.breakId(fact.event());
    if (breakId != null) {
      breaks.addPrompted(breakId, fact.event());
    } else if (fact.event().data() instanceof PostureObserved seen) {
      for (long second = NaiveDates.from(seen); second < NaiveDates.to(seen); second++) {
        if (dates.at(second, fact.assignment().zone()).equals(date)) {
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
    NaiveBouts bouts = posture.bouts();
    List<int[]> prolonged = bouts.prolonged();
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
        bouts.all().size(),
        bouts.longest(),
        prolonged.size(),
        prolonged.stream().mapToLong(bouts::sittingIn).sum(),
        bouts.usualBout(),
        bouts.sittingByBoutLength(),
        bouts.breaks(60, at -> false),
        bouts.breaks(300, at -> taken.contains(start + at)),
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
        breaks.responses().delays().size(),
        breaks.responses().seconds(),
        breaks.responses().byDelay(),
        NaiveRoutines.of(breaks),
        posture.text());
  }
}
