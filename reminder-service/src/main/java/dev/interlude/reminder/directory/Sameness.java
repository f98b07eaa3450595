package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What two versions of an entry have in common. */
final class Sameness {

  private Sameness() {}

  /** Whether both say the same, but for version and validity. */
  static boolean ofContent(PersonChanged a, PersonChanged b) {
    return as(a, b).equals(as(b, b));
  }

  /**
   * Whether a timer that follows from the one is right by the other too. Another department may
   * bring another policy. Dates that became free need no new timer: the engine sees them when the
   * time comes.
   */
  static boolean ofWork(PersonChanged a, PersonChanged b) {
    return a.zone().equals(b.zone())
        && a.department().equals(b.department())
        && a.status() == b.status()
        && a.workingHours().equals(b.workingHours())
        && b.nonWorkingDates().containsAll(stillToCome(a, b.validFrom()))
        && a.policyMode() == b.policyMode();
  }

  private static List<LocalDate> stillToCome(PersonChanged entry, Instant now) {
    LocalDate today = now.atZone(entry.zone()).toLocalDate();
    return entry.nonWorkingDates().stream().filter(date -> !date.isBefore(today)).toList();
  }

  private static PersonChanged as(PersonChanged content, PersonChanged version) {
    return new PersonChanged(
        content.tenant(),
        content.person(),
        content.department(),
        content.site(),
        content.zone(),
        content.status(),
        version.validFrom(),
        version.version(),
        content.workingHours(),
        content.nonWorkingDates(),
        content.policyMode(),
        content.sharing());
  }
}
