package dev.interlude.activity.people;

import dev.interlude.activity.judge.WorkCalendar;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What many people have in common, each held once: a company of a million has some hundred
 * departments, sites and calendars. Nothing is forgotten, since there is so little of it.
 */
final class SharedParts {

  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<ZoneId, ZoneId> zones = new ConcurrentHashMap<>();
  private final Map<Hours, WorkCalendar> calendars = new ConcurrentHashMap<>();

  /** A calendar as it is told. */
  private record Hours(List<WorkingHours> ranges, List<LocalDate> nonWorkingDates) {}

  Assignment assignment(PersonChanged changed) {
    return new Assignment(
        shared(changed.tenant()),
        changed.person(),
        shared(changed.department()),
        shared(changed.site()),
        zones.computeIfAbsent(changed.zone(), zone -> zone),
        changed.version());
  }

  WorkCalendar calendar(PersonChanged changed) {
    return calendars.computeIfAbsent(
        new Hours(changed.workingHours(), changed.nonWorkingDates()),
        hours -> new WorkCalendar(hours.ranges(), Set.copyOf(hours.nonWorkingDates())));
  }

  private String shared(String name) {
    return names.computeIfAbsent(name, told -> told);
  }
}
