package dev.interlude.analytics.people;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** Versions of a person for tests: {@code version(2).sharing(NONE).build()}. */
public final class APerson {

  private static final List<WorkingHours> MONDAY_TO_FRIDAY =
      List.of(
          new WorkingHours(
              List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), "08:00", "16:00"));

  private final int version;
  private String tenant = "acme";
  private String person = "p-001";
  private Instant validFrom = Instant.parse("2026-11-01T23:00:00Z");
  private PersonStatus status = PersonStatus.ACTIVE;
  private PolicyMode policy = PolicyMode.REQUIRED;
  private Sharing sharing = Sharing.ALL;
  private List<LocalDate> absences = List.of();
  private String department = "operations/logistics";
  private String site = "aarhus";
  private ZoneId zone = ZoneId.of("Europe/Copenhagen");

  private APerson(int version) {
    this.version = version;
  }

  public static APerson version(int version) {
    return new APerson(version);
  }

  /** Since 2 November 2026 in Copenhagen, Monday to Friday, sharing all. */
  static PersonChanged enrolled() {
    return version(1).build();
  }

  public APerson named(String ofTenant, String name) {
    tenant = ofTenant;
    person = name;
    return this;
  }

  public APerson from(String instant) {
    validFrom = Instant.parse(instant);
    return this;
  }

  public APerson status(PersonStatus now) {
    status = now;
    return this;
  }

  public APerson policy(PolicyMode mode) {
    policy = mode;
    return this;
  }

  public APerson sharing(Sharing choice) {
    sharing = choice;
    return this;
  }

  public APerson absentOn(LocalDate... dates) {
    absences = List.of(dates);
    return this;
  }

  public APerson at(String ofDepartment, String ofSite) {
    department = ofDepartment;
    site = ofSite;
    return this;
  }

  public APerson zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  public PersonChanged build() {
    return new PersonChanged(
        tenant,
        person,
        department,
        site,
        zone,
        status,
        validFrom,
        version,
        MONDAY_TO_FRIDAY,
        absences,
        policy,
        sharing);
  }
}
