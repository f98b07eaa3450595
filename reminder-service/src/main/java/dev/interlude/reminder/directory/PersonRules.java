package dev.interlude.reminder.directory;

import dev.interlude.contracts.Names;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.reminder.fields.FieldReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person's entry must be like. */
final class PersonRules {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} &._-]{0,63}");
  private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + "){0,7}");

  private PersonRules() {}

  /**
   * The next version of the entry, with all that is wrong with the request; what the request does
   * not speak of stays as it is.
   */
  static Draft draft(
      String tenant, String id, PersonRequest request, Known known, Place place, Instant now) {
    var fields = new FieldReader();
    if (!Names.isPerson(id)) {
      fields.reject("/id", "has 1 to 64 of A-Z, a-z, 0-9, '.', '_', '-'; it is no e-mail address");
    }
    PersonChanged current = known.current();
    boolean ownZone = ZoneRule.isOwn(request.zone(), known, place);
    ZoneId zone = ZoneRule.read(fields, request.zone(), known, place);
    String region = DatesRule.holidays(fields, request.holidays(), known.own(), place);
    SortedSet<LocalDate> holidays = place.holidays(region, zone, now);
    List<LocalDate> ownDates =
        DatesRule.own(fields, request.nonWorkingDates(), known.own(), holidays, DateLimits.at(now));
    var entry =
        new PersonChanged(
            tenant,
            id,
            department(fields, request.department()),
            site(fields, request.site()),
            zone,
            status(fields, request.status(), current),
            ValidFromRule.read(fields, request.validFrom(), zone, known, now),
            known.lastVersion() + 1,
            HoursRule.read(
                fields,
                request.workingHours(),
                current == null ? HoursRule.USUAL : current.workingHours()),
            DatesRule.all(ownDates, holidays),
            fields.oneOf(
                "/policyMode",
                request.policyMode(),
                PolicyMode.class,
                current == null ? PolicyMode.OPT_OUT : current.policyMode()),
            SharingRule.read(fields, request.sharing(), known));
    return new Draft(
        current,
        entry,
        new Own(ownDates, region, ownZone, known.own().choseSharing()),
        fields.findings());
  }

  static boolean isDepartment(String path) {
    return PATH.matcher(path).matches();
  }

  private static String department(FieldReader fields, @Nullable String value) {
    String path = fields.text("/department", value, 200);
    if (!path.isEmpty() && !isDepartment(path)) {
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
}
