package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import dev.interlude.timeline.MetricRules;
import dev.interlude.timeline.Timeline;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The facts of one person-day, merged. Taking a fact is a least upper bound: any order and any
 * repetition of the same facts give an equal person-day. Mutable and not thread-safe.
 */
public final class PersonDay {

  private Assignment assignment;
  private int lowestVersion;
  private boolean cleared;
  private Timeline timeline = new Timeline();
  private final Map<BreakId, BreakFacts> prompted = new HashMap<>(4);
  private final Map<SpontaneousName, BreakFacts> spontaneous = new HashMap<>(2);

  public PersonDay(Assignment assignment) {
    this.assignment = assignment;
    lowestVersion = assignment.directoryVersion();
  }

  /** A person-day as it was before it was stored. */
  public static PersonDay of(
      Assignment assignment,
      int lowestVersion,
      boolean cleared,
      Timeline timeline,
      Map<BreakId, BreakFacts> prompted,
      Map<SpontaneousName, BreakFacts> spontaneous) {
    PersonDay day = new PersonDay(assignment);
    day.lowestVersion = lowestVersion;
    day.cleared = cleared;
    day.timeline = timeline;
    day.prompted.putAll(prompted);
    day.spontaneous.putAll(spontaneous);
    return day;
  }

  /** Takes a fact that was stamped with an assignment. */
  public Taken take(DayFact fact, Assignment stamped) {
    Taken taken =
        switch (fact) {
          case DayFact.Cleared c -> clear();
          case DayFact.Observed o -> cleared ? Taken.ABSORBED : observe(o);
          case DayFact.Prompted p ->
              cleared ? Taken.ABSORBED : merge(prompted, p.breakId(), p.facts());
          case DayFact.Spontaneous s ->
              cleared ? Taken.ABSORBED : merge(spontaneous, s.name(), s.facts());
        };
    boolean refused = taken == Taken.TOO_MANY_SEGMENTS || taken == Taken.TOO_MANY_BREAKS;
    return !refused && stamp(stamped) ? Taken.CHANGED : taken;
  }

  private boolean stamp(Assignment stamped) {
    boolean changed = false;
    if (Assignments.isLater(stamped, assignment)) {
      assignment = stamped;
      changed = true;
    }
    if (stamped.directoryVersion() < lowestVersion) {
      lowestVersion = stamped.directoryVersion();
      changed = true;
    }
    return changed;
  }

  /** Of the facts, the one with the highest directory version. */
  public Assignment assignment() {
    return assignment;
  }

  /**
   * The lowest directory version among the facts: an erasure of it or a later one means the day.
   */
  public int lowestVersion() {
    return lowestVersion;
  }

  public boolean cleared() {
    return cleared;
  }

  public Timeline timeline() {
    return timeline;
  }

  public Map<BreakId, BreakFacts> prompted() {
    return Collections.unmodifiableMap(prompted);
  }

  public Map<SpontaneousName, BreakFacts> spontaneous() {
    return Collections.unmodifiableMap(spontaneous);
  }

  private Taken clear() {
    if (cleared) {
      return Taken.ABSORBED;
    }
    cleared = true;
    timeline = new Timeline();
    prompted.clear();
    spontaneous.clear();
    return Taken.CHANGED;
  }

  private Taken observe(DayFact.Observed seen) {
    return switch (timeline.add(seen.from(), seen.to(), seen.evidence(), seen.posture())) {
      case CHANGED -> Taken.CHANGED;
      case ABSORBED -> Taken.ABSORBED;
      case REFUSED -> Taken.TOO_MANY_SEGMENTS;
    };
  }

  private <K> Taken merge(Map<K, BreakFacts> breaks, K name, BreakFacts facts) {
    BreakFacts known = breaks.get(name);
    if (known == null) {
      if (prompted.size() + spontaneous.size() >= MetricRules.MAX_BREAKS_A_DAY) {
        return Taken.TOO_MANY_BREAKS;
      }
      breaks.put(name, facts);
      return Taken.CHANGED;
    }
    BreakFacts merged = known.merge(facts);
    if (merged.equals(known)) {
      return Taken.ABSORBED;
    }
    breaks.put(name, merged);
    return Taken.CHANGED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonDay that
        && assignment.equals(that.assignment)
        && lowestVersion == that.lowestVersion
        && cleared == that.cleared
        && timeline.equals(that.timeline)
        && prompted.equals(that.prompted)
        && spontaneous.equals(that.spontaneous);
  }

  @Override
  public int hashCode() {
    return Objects.hash(assignment, lowestVersion, cleared, timeline, prompted, spontaneous);
  }
}
