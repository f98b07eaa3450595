package dev.interlude.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One version of a person's assignment, policy mode and sharing.
 *
 * @param department a path such as operations/logistics
 * @param validFrom from when this version holds
 * @param version 1 for the first, rising by one; the directory version of stamped facts
 * @param nonWorkingDates holidays and absences of this year and the next
 */
public record PersonChanged(
    String tenant,
    String person,
    String department,
    String site,
    ZoneId zone,
    PersonStatus status,
    Instant validFrom,
    int version,
    List<WorkingHours> workingHours,
    List<LocalDate> nonWorkingDates,
    PolicyMode policyMode,
    Sharing sharing)
    implements EventData {

  /** The assignment as it is stamped on facts. */
  public Assignment assignment() {
    return new Assignment(tenant, person, department, site, zone, version);
  }
}
