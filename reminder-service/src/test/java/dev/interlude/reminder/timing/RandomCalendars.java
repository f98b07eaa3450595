package dev.interlude.reminder.timing;

import dev.interlude.contracts.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random people in random zones, around both changes of the clocks of 2026. */
final class RandomCalendars {

  private static final List<Instant> CLOCK_CHANGES =
      List.of(
          Instant.parse("2026-03-08T00:00:00Z"),
          Instant.parse("2026-03-27T00:00:00Z"),
          Instant.parse("2026-10-23T00:00:00Z"),
          Instant.parse("2026-11-14T00:00:00Z"));

  private RandomCalendars() {}

  static Arbitrary<WorkCalendar> any() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
            .map(ZoneId::of);
    Arbitrary<List<WorkingHours>> weeks = Arbitraries.randomValue(RandomCalendars::week);
    return zones.flatMap(
        zone ->
            weeks.map(week -> new WorkCalendar(zone, week, Set.of(LocalDate.parse("2026-10-26")))));
  }

  private static List<WorkingHours> week(Random random) {
    var week = new ArrayList<WorkingHours>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int minute = random.nextInt(0, 600);
      for (int range = random.nextInt(0, 3); range > 0 && minute < 1400; range--) {
        int end = Math.min(minute + random.nextInt(20, 500), 1440);
        week.add(new WorkingHours(List.of(day), time(minute), time(end)));
        minute = end + random.nextInt(0, 90);
      }
    }
    return week;
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** Reads the hours off the wall clock, without ranges; loose where the clocks change. */
  static boolean works(WorkCalendar calendar, Instant at) {
    ZonedDateTime local = at.atZone(calendar.zone());
    int minute = local.getHour() * 60 + local.getMinute();
    boolean changes =
        !calendar
            .zone()
            .getRules()
            .getOffset(at.minusSeconds(10_800))
            .equals(calendar.zone().getRules().getOffset(at.plusSeconds(10_800)));
    int slack = changes ? 60 : 0;
    return !calendar.nonWorkingDates().contains(local.toLocalDate())
        && calendar.hours().stream()
            .filter(range -> range.days().contains(local.getDayOfWeek()))
            .anyMatch(
                range -> range.fromMinute() - slack <= minute && minute < range.toMinute() + slack);
  }

  static Instant start(Random random) {
    return CLOCK_CHANGES
        .get(random.nextInt(CLOCK_CHANGES.size()))
        .plusSeconds(random.nextInt(86_400));
  }
}
