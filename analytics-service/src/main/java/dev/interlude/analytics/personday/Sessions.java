package dev.interlude.analytics.personday;

import dev.interlude.timeline.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The breaks taken in a person-day.
 *
 * @param prompted every started prompted break, whatever its outcome
 * @param spontaneous those that count, overlapping ones joined
 */
record Sessions(List<Session> prompted, List<Session> spontaneous) {

  static Sessions of(PersonDay day) {
    List<Session> prompted =
        day.prompted().values().stream().filter(BreakFacts::started).map(Session::of).toList();
    List<Session> counting =
        day.spontaneous().values().stream()
            .filter(facts -> facts.started() && facts.done())
            .map(Session::of)
            .filter(session -> !overlapsAny(session, prompted))
            .toList();
    return new Sessions(prompted, joined(counting));
  }

  static boolean overlapsAny(Session session, List<Session> others) {
    return others.stream().anyMatch(other -> other.interval().overlaps(session.interval()));
  }

  List<Interval> intervals() {
    List<Interval> all = new ArrayList<>();
    prompted.forEach(session -> all.add(session.interval()));
    spontaneous.forEach(session -> all.add(session.interval()));
    return all;
  }

  long activeSeconds() {
    return prompted.stream().mapToLong(Session::activeSeconds).sum()
        + spontaneous.stream().mapToLong(Session::activeSeconds).sum();
  }

  private static List<Session> joined(List<Session> sessions) {
    List<Session> sorted = new ArrayList<>(sessions);
    sorted.sort(Comparator.comparingLong(Session::start));
    List<Session> joined = new ArrayList<>();
    for (Session session : sorted) {
      if (!joined.isEmpty() && joined.getLast().interval().overlaps(session.interval())) {
        joined.add(joined.removeLast().join(session));
      } else {
        joined.add(session);
      }
    }
    return joined;
  }
}
