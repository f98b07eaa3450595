package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The breaks of a person-day, each a bag of events: metrics.md §1.4 read off the words. */
final class NaiveBreaks {

  private final Map<BreakId, NaiveBreak> prompted = new HashMap<>();
  private final Map<List<String>, NaiveBreak> spontaneous = new HashMap<>();
  private @Nullable NaiveSpontaneous apart;

  void addPrompted(BreakId id, Event<?> event) {
    prompted.computeIfAbsent(id, key -> NaiveBreak.empty()).events().add(event);
  }

  void addSpontaneous(Event<?> event) {
    spontaneous
        .computeIfAbsent(List.of(event.source(), event.id()), key -> NaiveBreak.empty())
        .events()
        .add(event);
  }

  Outcomes outcomes() {
    return outcomes(prompted.values().stream());
  }

  Map<BreakKind, Outcomes> outcomesByKind() {
    Map<BreakKind, Outcomes> byKind = new EnumMap<>(BreakKind.class);
    for (BreakId id : prompted.keySet()) {
      byKind.put(
          id.kind(),
          outcomes(
              prompted.entrySet().stream()
                  .filter(each -> each.getKey().kind() == id.kind())
                  .map(Map.Entry::getValue)));
    }
    return byKind;
  }

  int spontaneousBreaks() {
    return apart().joined().size();
  }

  int snoozes() {
    return prompted.values().stream().mapToInt(NaiveBreak::snoozes).sum();
  }

  long activeSeconds() {
    long ofPrompted =
        started()
            .filter(each -> each.end().isPresent())
            .mapToLong(
                each ->
                    dose(each.end().getAsLong() - each.start().getAsLong(), each.plannedSeconds()))
            .sum();
    return ofPrompted + apart().activeSeconds();
  }

  NaiveResponses responses() {
    return NaiveResponses.of(prompted);
  }

  /** The seconds that a started prompted break or a counted spontaneous one takes. */
  Set<Long> taken() {
    Set<Long> taken = new HashSet<>();
    Stream.concat(started(), apart().joined().stream().flatMap(List::stream))
        .forEach(each -> each.seconds().forEach(taken::add));
    return taken;
  }

  /** All breaks whose routines count: not what was reported twice, once as spontaneous. */
  Stream<NaiveBreak> withRoutines() {
    return Stream.concat(prompted.values().stream(), apart().all().stream());
  }

  private Stream<NaiveBreak> started() {
    return prompted.values().stream().filter(each -> each.start().isPresent());
  }

  private NaiveSpontaneous apart() {
    if (apart == null) {
      apart =
          new NaiveSpontaneous(
              spontaneous.values().stream()
                  .filter(each -> started().noneMatch(each::overlaps))
                  .toList());
    }
    return apart;
  }

  static long dose(long length, int planned) {
    return Math.min(length, planned == 0 ? 1_200 : (long) Math.floor(planned * 1.5));
  }

  private static Outcomes outcomes(Stream<NaiveBreak> breaks) {
    Map<String, Integer> counts = new HashMap<>();
    breaks.forEach(each -> counts.merge(each.outcome(), 1, Integer::sum));
    return new Outcomes(
        counts.getOrDefault("pending", 0),
        counts.getOrDefault("completed", 0),
        counts.getOrDefault("partial", 0),
        counts.getOrDefault("late", 0),
        counts.getOrDefault("skipped", 0),
        counts.getOrDefault("withdrawn", 0),
        counts.getOrDefault("missed", 0),
        counts.getOrDefault("undelivered", 0));
  }
}
