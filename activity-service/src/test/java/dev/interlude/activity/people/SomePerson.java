package dev.interlude.activity.people;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Entries of the directory, as reminder-service publishes them. */
public final class SomePerson {

  private SomePerson() {}

  /** Works around the clock, so that tests may run at any hour. */
  public static PersonChanged version(
      String tenant, String person, int version, Instant validFrom, PersonStatus status) {
    return new PersonChanged(
        tenant,
        person,
        "operations/v" + version,
        "aarhus",
        ZoneId.of("Europe/Copenhagen"),
        status,
        validFrom,
        version,
        List.of(new WorkingHours(List.of(DayOfWeek.values()), "00:00", "24:00")),
        List.of(),
        PolicyMode.OPT_OUT,
        Sharing.ALL);
  }

  static PersonChanged version(int version, String validFrom) {
    return version("acme", "p-001", version, Instant.parse(validFrom), PersonStatus.ACTIVE);
  }
}
