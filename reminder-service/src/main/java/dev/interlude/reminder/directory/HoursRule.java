package dev.interlude.reminder.directory;

import dev.interlude.contracts.WorkingHours;
import dev.interlude.reminder.fields.FieldReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Working hours are ranges of a day that do not overlap. */
final class HoursRule {

  private static final String POINTER = "/workingHours/";

  /** Far more than any week needs. */
  private static final int MAX_RANGES = 50;

  /** Of whom no hours are said. */
  static final List<WorkingHours> USUAL =
      List.of(
          new WorkingHours(
              List.of(
                  DayOfWeek.MONDAY,
                  DayOfWeek.TUESDAY,
                  DayOfWeek.WEDNESDAY,
                  DayOfWeek.THURSDAY,
                  DayOfWeek.FRIDAY),
              "08:00",
              "16:00"));

  private HoursRule() {}

  static List<WorkingHours> read(
      FieldReader fields,
      @Nullable List<PersonRequest.@Nullable Hours> requested,
      List<WorkingHours> unlessGiven) {
    if (requested == null) {
      return unlessGiven;
    }
    if (requested.size() > MAX_RANGES) {
      fields.reject("/workingHours", "has at most " + MAX_RANGES + " ranges");
      return List.of();
    }
    var week = new ArrayList<WorkingHours>();
    for (int i = 0; i < requested.size(); i++) {
      WorkingHours range = range(fields, POINTER + i, requested.get(i));
      if (range != null) {
        Optional<WorkingHours> overlapped =
            week.stream().filter(other -> overlap(other, range)).findFirst();
        if (overlapped.isPresent()) {
          fields.reject(
              POINTER + i,
              "overlaps %s-%s on the same day"
                  .formatted(overlapped.get().from(), overlapped.get().to()));
        }
        week.add(range);
      }
    }
    return week;
  }

  private static @Nullable WorkingHours range(
      FieldReader fields, String pointer, PersonRequest.@Nullable Hours hours) {
    if (hours == null || hours.days() == null || hours.from() == null || hours.to() == null) {
      fields.reject(pointer, "needs days, from and to");
      return null;
    }
    var days = new ArrayList<DayOfWeek>();
    for (int i = 0; i < hours.days().size(); i++) {
      String name = String.valueOf(hours.days().get(i));
      Optional<DayOfWeek> day =
          Arrays.stream(DayOfWeek.values())
              .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst();
      if (day.isEmpty()) {
        fields.reject(pointer + "/days/" + i, "is one of monday to sunday");
        return null;
      }
      days.add(day.get());
    }
    try {
      return new WorkingHours(days.stream().distinct().sorted().toList(), hours.from(), hours.to());
    } catch (IllegalArgumentException e) {
      fields.reject(pointer, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static boolean overlap(WorkingHours a, WorkingHours b) {
    return a.days().stream().anyMatch(b.days()::contains)
        && a.fromMinute() < b.toMinute()
        && b.fromMinute() < a.toMinute();
  }
}
