package dev.interlude.reminder.directory;

import dev.interlude.contracts.Names;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's entry must be like. */
final class PersonRules {

  // Facts may be as old; an assignment that began earlier would change nothing.
  private static final Duration FURTHEST_BACK = Duration.ofDays(14);

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} &._-]{0,63}");
  private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + "){0,7}");

  private PersonRules() {}

  /**
   * The next version of the entry; what the request does not speak of stays as it is. Throws a
   * Problem that names all wrong fields.
   *
   * @param current the version in force, null for a new person
   * @param former what is remembered of a new one
   */
  static PersonChanged next(
      String tenant,
      String id,
      PersonRequest request,
      @Nullable PersonChanged current,
      Former former,
      Instant now) {
    var fields = new FieldReader();
    if (!Names.isPerson(id)) {
      fields.reject("/id", "has 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'; it is no e-mail address");
    }
    ZoneId zone = fields.zone("/zone", request.zone());
    var next =
        new PersonChanged(
            tenant,
            id,
            department(fields, request.department()),
            site(fields, request.site()),
            zone,
            status(fields, request.status(), current),
            validFrom(fields, request.validFrom(), zone, current, former, now),
            (current == null ? former.version() : current.version()) + 1,
            HoursRule.read(
                fields,
                request.workingHours(),
                current == null ? HoursRule.USUAL : current.workingHours()),
            fields.dates(
                "/nonWorkingDates",
                request.nonWorkingDates(),
                current == null ? List.of() : current.nonWorkingDates()),
            fields.oneOf(
                "/policyMode",
                request.policyMode(),
                PolicyMode.class,
                current == null ? PolicyMode.OPT_OUT : current.policyMode()),
            fields.oneOf(
                "/sharing",
                request.sharing(),
                Sharing.class,
                current == null ? Sharing.ALL : current.sharing()));
    Finding.refuseIfAny(fields.findings());
    return next;
  }

  /** Whether both say the same, but for version and validity. */
  static boolean sameContent(PersonChanged a, PersonChanged b) {
    return as(a, b).equals(as(b, b));
  }

  /** Whether the same breaks are due by both. */
  static boolean sameWork(PersonChanged a, PersonChanged b) {
    return a.zone().equals(b.zone())
        && a.status() == b.status()
        && a.workingHours().equals(b.workingHours())
        && a.nonWorkingDates().equals(b.nonWorkingDates())
        && a.policyMode() == b.policyMode();
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

  private static String department(FieldReader fields, @Nullable String value) {
    String path = fields.text("/department", value, 200);
    if (!path.isEmpty() && !PATH.matcher(path).matches()) {
      fields.reject("/department", "is a path of up to 8 names, such as operations/logistics");
    }
    return path;
  }

  private static String site(FieldReader fields, @Nullable String value) {
    String site = fields.text("/site", value, 200);
    if (!site.isEmpty() && !NAME.matcher(site).matches()) {
      fields.reject("/site", "is a name of up to 64 letters, digits, space, & . _ -");
    }
    return site;
  }

  private static PersonStatus status(
      FieldReader fields, @Nullable String value, @Nullable PersonChanged current) {
    var status =
        fields.oneOf(
            "/status",
            value,
            PersonStatus.class,
            current == null ? PersonStatus.ACTIVE : current.status());
    if (value != null && status == PersonStatus.ERASED) {
      fields.reject("/status", "is active or deactivated; people are not erased this way");
    }
    return status;
  }

  private static Instant validFrom(
      FieldReader fields,
      @Nullable String value,
      ZoneId zone,
      @Nullable PersonChanged current,
      Former former,
      Instant now) {
    Instant given = fields.instant("/validFrom", value);
    Instant erased = current == null ? former.erasedAt() : null;
    if (given == null) {
      Instant begin =
          current == null
              ? now.atZone(zone).toLocalDate().minusDays(1).atStartOfDay(zone).toInstant()
              : now.truncatedTo(ChronoUnit.SECONDS);
      return erased != null && erased.isAfter(begin) ? erased : begin;
    }
    if (erased != null && given.isBefore(erased)) {
      fields.reject("/validFrom", "lies after " + erased + ", when the person was erased");
    }
    if (given.isAfter(now) || given.isBefore(now.minus(FURTHEST_BACK))) {
      fields.reject("/validFrom", "lies in the last 14 days");
    }
    return given.truncatedTo(ChronoUnit.SECONDS);
  }
}
