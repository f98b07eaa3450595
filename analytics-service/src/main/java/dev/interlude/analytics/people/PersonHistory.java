package dev.interlude.analytics.people;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Sharing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of one person, and what held when. */
public final class PersonHistory {

  private final List<PersonChanged> versions;

  /** Takes at least one version, in any order. */
  public PersonHistory(List<PersonChanged> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a person without a version is none");
    }
    this.versions =
        versions.stream().sorted(Comparator.comparingInt(PersonChanged::version)).toList();
  }

  /** The version that held just before an instant. */
  public Optional<PersonChanged> before(Instant instant) {
    return versions.stream()
        .filter(v -> v.validFrom().isBefore(instant))
        .reduce((earlier, later) -> later);
  }

  /** The same, if the person belonged to the company by it. */
  public Optional<PersonChanged> activeBefore(Instant instant) {
    return before(instant).filter(v -> v.status() == PersonStatus.ACTIVE);
  }

  /**
   * The version that held last on the date, if that is a working day by its hours, and neither a
   * holiday nor an absence by the newest list that covers the date.
   */
  public Optional<PersonChanged> scheduledOn(LocalDate date) {
    return activeOn(date)
        .filter(
            v -> v.workingHours().stream().anyMatch(h -> h.days().contains(date.getDayOfWeek())))
        .filter(v -> !nonWorkingDates(v, date).contains(date));
  }

  public boolean isScheduledWorkday(LocalDate date) {
    return scheduledOn(date).isPresent();
  }

  /** The choice that holds for a period: the one made before it began, since choices act next. */
  public Sharing sharingFrom(Instant periodStart) {
    return versions.stream()
        .filter(v -> !v.validFrom().isAfter(periodStart))
        .reduce((earlier, later) -> later)
        .orElse(versions.getFirst())
        .sharing();
  }

  /** A version ends where any later one begins, be it the next or one that was backdated. */
  private Optional<PersonChanged> activeOn(LocalDate date) {
    Optional<PersonChanged> last = Optional.empty();
    for (int i = 0; i < versions.size(); i++) {
      PersonChanged version = versions.get(i);
      Instant start = date.atStartOfDay(version.zone()).toInstant();
      Instant end = date.plusDays(1).atStartOfDay(version.zone()).toInstant();
      boolean ended =
          versions.stream().skip(i + 1L).anyMatch(later -> !later.validFrom().isAfter(start));
      if (version.validFrom().isBefore(end) && !ended && version.status() == PersonStatus.ACTIVE) {
        last = Optional.of(version);
      }
    }
    return last;
  }

  /** Lists are of the year they were made in and the next; a late sick note is in a newer list. */
  private List<LocalDate> nonWorkingDates(PersonChanged inForce, LocalDate date) {
    return versions.reversed().stream()
        .filter(
            v -> {
              int made = v.validFrom().atZone(v.zone()).getYear();
              return made == date.getYear() || made == date.getYear() - 1;
            })
        .findFirst()
        .orElse(inForce)
        .nonWorkingDates();
  }
}
