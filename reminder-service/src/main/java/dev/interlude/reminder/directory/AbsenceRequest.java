package dev.interlude.reminder.directory;

import dev.interlude.reminder.fields.FieldReader;
import dev.interlude.reminder.fields.Finding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When a person does not work. */
record AbsenceRequest(@Nullable List<@Nullable Absence> absences) {

  private static final int MOST = 100;
  private static final int LONGEST_DAYS = 400;

  /** Both days are free. */
  record Absence(
      @Schema(example = "2026-12-21") @Nullable String from,
      @Schema(example = "2026-12-31") @Nullable String to) {}

  /** All days of the absences, once; throws a Problem that names all wrong fields. */
  List<String> dates(DateLimits limits) {
    var fields = new FieldReader();
    var dates = new TreeSet<LocalDate>();
    if (absences == null || absences.size() > MOST) {
      fields.reject("/absences", "is a list of at most " + MOST + " times; [] for none");
    } else {
      for (int i = 0; i < absences.size(); i++) {
        add(fields, "/absences/" + i, absences.get(i), limits, dates);
      }
    }
    if (dates.size() > DateLimits.MOST) {
      fields.reject("/absences", DateLimits.tooMany());
    }
    Finding.refuseIfAny(fields.findings());
    return dates.stream().map(LocalDate::toString).toList();
  }

  private static void add(
      FieldReader fields,
      String pointer,
      @Nullable Absence absence,
      DateLimits limits,
      Set<LocalDate> dates) {
    LocalDate from = fields.date(pointer + "/from", absence == null ? null : absence.from());
    LocalDate to = fields.date(pointer + "/to", absence == null ? null : absence.to());
    if (from == null || to == null) {
      return;
    }
    if (!limits.contains(from) || !limits.contains(to)) {
      fields.reject(pointer + (limits.contains(from) ? "/to" : "/from"), limits.detail());
      return;
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      fields.reject(
          pointer + "/to", "is not before from, and at most %d days after".formatted(LONGEST_DAYS));
      return;
    }
    from.datesUntil(to.plusDays(1)).forEach(dates::add);
  }
}
