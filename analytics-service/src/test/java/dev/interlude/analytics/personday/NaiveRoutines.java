package dev.interlude.analytics.personday;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routines of a person-day's breaks, looked up one by one. */
final class NaiveRoutines {

  private record Routine(String id, @Nullable Integer version) {}

  private NaiveRoutines() {}

  static List<RoutineUse> of(NaiveBreaks breaks) {
    return breaks
        .withRoutines()
        .flatMap(NaiveRoutines::routines)
        .distinct()
        .sorted(
            Comparator.comparing(Routine::id)
                .thenComparing(Routine::version, Comparator.nullsFirst(Comparator.naturalOrder())))
        .map(routine -> use(routine, breaks.withRoutines().toList()))
        .toList();
  }

  private static RoutineUse use(Routine routine, List<NaiveBreak> breaks) {
    int started = 0;
    int completed = 0;
    List<int[]> pains = new ArrayList<>();
    for (NaiveBreak each : breaks) {
      if (routines(each).noneMatch(routine::equals)) {
        continue;
      }
      List<BreakCompleted> done =
          each.data(BreakCompleted.class).filter(it -> routineOf(it).equals(routine)).toList();
      started++;
      completed += done.stream().anyMatch(it -> it.ratio() >= 0.8) ? 1 : 0;
      Integer before = highest(done, BreakCompleted::painBefore);
      Integer after = highest(done, BreakCompleted::painAfter);
      if (before != null && after != null) {
        pains.add(new int[] {before, after});
      }
    }
    pains.sort(Comparator.<int[]>comparingInt(pain -> pain[0]).thenComparingInt(pain -> pain[1]));
    return new RoutineUse(
        routine.id(),
        routine.version(),
        started,
        completed,
        pains.stream().map(pain -> pain[0]).toList(),
        pains.stream().map(pain -> pain[1]).toList());
  }

  private static Stream<Routine> routines(NaiveBreak one) {
    return Stream.concat(
        one.data(BreakStarted.class)
            .filter(it -> it.routineId() != null)
            .map(it -> new Routine(Objects.requireNonNull(it.routineId()), it.routineVersion())),
        one.data(BreakCompleted.class)
            .filter(it -> it.routineId() != null)
            .map(NaiveRoutines::routineOf));
  }

  private static Routine routineOf(BreakCompleted done) {
    return new Routine(Objects.requireNonNullElse(done.routineId(), ""), done.routineVersion());
  }

  private static @Nullable Integer highest(
      List<BreakCompleted> done, Function<BreakCompleted, @Nullable Integer> pain) {
    return done.stream()
        .map(pain)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
