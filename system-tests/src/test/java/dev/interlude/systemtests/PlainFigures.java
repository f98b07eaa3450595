package dev.interlude.systemtests;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Sharing;
import dev.interlude.systemtests.CompanyRows.Cell;
import dev.interlude.systemtests.CompanyRows.Placed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Figures as docs/metrics.md and docs/privacy.md write them down, by plain sums over rows. */
record PlainFigures(CompanyRows rows, ZoneId zone) {

  /** A ratio of two numbers of a person-day, which valid days or breaks tell. */
  enum Figure {
    SITTING("sittingHoursPer8h", true, d -> 8 * d.sittingSeconds(), d -> d.recordedSeconds()),
    INFERRED("inferredShare", true, d -> d.inferredSittingSeconds(), d -> d.sittingSeconds()),
    COMPLIANCE("compliance", false, d -> d.breaks().completed(), d -> delivered(d.breaks())),
    DELIVERY(
        "deliveryRate",
        false,
        d -> delivered(d.breaks()),
        d -> delivered(d.breaks()) + d.breaks().undelivered());

    private final String wireName;
    private final boolean ofPosture;
    private final ToLongFunction<PersonDaySummarised> above;
    private final ToLongFunction<PersonDaySummarised> below;

    Figure(
        String wireName,
        boolean ofPosture,
        ToLongFunction<PersonDaySummarised> above,
        ToLongFunction<PersonDaySummarised> below) {
      this.wireName = wireName;
      this.ofPosture = ofPosture;
      this.above = above;
      this.below = below;
    }

    static Optional<Figure> named(String name) {
      return List.of(values()).stream().filter(figure -> figure.wireName.equals(name)).findFirst();
    }
  }

  /** One person's sums. */
  private record Part(long above, long below) {}

  PlainRatio of(Figure figure, Cell cell) {
    Set<String> members = members(cell);
    Map<String, Part> parts = new HashMap<>();
    for (PersonDaySummarised day : rows.days()) {
      if (members.contains(day.person())
          && cell.contains(day.date())
          && counts(figure, day, cell)) {
        var part = new Part(figure.above.applyAsLong(day), figure.below.applyAsLong(day));
        parts.merge(
            day.person(),
            part,
            (one, other) -> new Part(one.above + other.above, one.below + other.below));
      }
    }
    var ratio = new PlainRatio();
    parts.values().forEach(part -> ratio.add(part.above, part.below));
    return ratio;
  }

  /** Who is placed in the unit in the week that the period ends in. */
  private Set<String> members(Cell cell) {
    LocalDate week = cell.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Optional<LocalDate> newest =
        rows.placed().stream()
            .map(Placed::week)
            .filter(each -> !each.isAfter(week))
            .max(Comparator.naturalOrder());
    Set<String> members = new HashSet<>();
    rows.placed().stream()
        .filter(placed -> Optional.of(placed.week()).equals(newest) && cell.holds(placed))
        .forEach(placed -> members.addAll(placed.people()));
    return members;
  }

  private boolean counts(Figure figure, PersonDaySummarised day, Cell cell) {
    List<PersonChanged> versions =
        rows.directory().stream().filter(v -> v.person().equals(day.person())).toList();
    Sharing sharing =
        versions.stream()
            .filter(v -> !v.validFrom().isAfter(cell.start().atStartOfDay(zone).toInstant()))
            .reduce((earlier, later) -> later)
            .orElse(versions.getFirst())
            .sharing();
    boolean shared = sharing == Sharing.ALL || sharing == Sharing.BREAKS_ONLY && !figure.ofPosture;
    return shared && (day.valid() || !figure.ofPosture) && isWorkday(versions, day.date());
  }

  private static boolean isWorkday(List<PersonChanged> versions, LocalDate date) {
    return versions.stream()
        .filter(v -> v.validFrom().isBefore(date.plusDays(1).atStartOfDay(v.zone()).toInstant()))
        .reduce((earlier, later) -> later)
        .filter(v -> v.status() == PersonStatus.ACTIVE)
        .filter(
            v -> v.workingHours().stream().anyMatch(h -> h.days().contains(date.getDayOfWeek())))
        .filter(v -> !versions.getLast().nonWorkingDates().contains(date))
        .isPresent();
  }

  private static long delivered(Outcomes o) {
    return o.completed() + o.partial() + o.late() + o.skipped() + o.missed();
  }
}
