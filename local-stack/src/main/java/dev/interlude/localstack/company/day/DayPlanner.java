package dev.interlude.localstack.company.day;

import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.WorkingHours;
import dev.interlude.localstack.company.people.Dice;
import dev.interlude.localstack.company.people.Employee;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Plans days by habit, with the variation that days have. */
public final class DayPlanner {
  private static final long SALT = 23;
  private static final int MINUTE = 60;
  private static final int LONG_DAY_MINUTES = 300;
  private static final double ABSENT = 0.05;
  private static final double ABSENT_AND_SAYS_SO = 0.03;

  private final long seed;

  public DayPlanner(long seed) {
    this.seed = seed;
  }

  /** The same plan for the same person and date at every call. */
  public DayPlan plan(Employee employee, LocalDate date) {
    return employee
        .week()
        .on(date)
        .map(hours -> workday(employee, date, hours))
        .orElseGet(() -> new DayPlan(employee, date, seed, false, List.of(), List.of()));
  }

  private DayPlan workday(Employee employee, LocalDate date, WorkingHours hours) {
    SplittableRandom random = Dice.of(seed, SALT, employee.number(), date.toEpochDay());
    long opens = second(date, hours.fromMinute(), employee.zone());
    long closes = second(date, hours.toMinute(), employee.zone());
    double drawn = random.nextDouble();
    if (employee.number() != 1 && drawn < ABSENT) {
      List<Said> said =
          drawn < ABSENT_AND_SAYS_SO
              ? List.of(new Said(opens, PresenceState.OUT_OF_OFFICE, closes))
              : List.of();
      return new DayPlan(employee, date, seed, true, List.of(), said);
    }
    long from = opens + random.nextInt(12 * MINUTE);
    long to = closes - random.nextInt(10 * MINUTE);
    List<Stretch> fixed = fixed(employee, from, to, random);
    List<Said> presences = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    var desk = new DeskTime(employee.habit(), random, stretches);
    long now = from;
    for (Stretch block : fixed) {
      desk.fill(now, block.from());
      stretches.add(block);
      if (block.doing().isMeeting()) {
        say(block, presences, random);
      }
      now = block.to();
    }
    desk.fill(now, to);
    return new DayPlan(employee, date, seed, true, List.copyOf(stretches), List.copyOf(presences));
  }

  /** Lunch and meetings, in order and apart from each other. */
  private static List<Stretch> fixed(
      Employee employee, long from, long to, SplittableRandom random) {
    List<Stretch> wanted = new ArrayList<>();
    if (to - from > LONG_DAY_MINUTES * MINUTE) {
      long lunch = from + (to - from) * (42 + random.nextInt(12)) / 100;
      wanted.add(new Stretch(lunch, lunch + (25 + random.nextInt(25)) * MINUTE, Doing.LUNCH));
    }
    int meetings = random.nextInt(employee.habit().meetings() + 1);
    for (int i = 0; i < meetings; i++) {
      long length = (2 + random.nextInt(3)) * 15L * MINUTE;
      long start = from + random.nextLong(Math.max(1, to - from - length));
      start -= start % (15 * MINUTE);
      wanted.add(
          new Stretch(
              Math.max(start, from),
              Math.min(start + length, to),
              random.nextInt(5) < 3 ? Doing.VIDEO_CALL : Doing.ROOM_MEETING));
    }
    List<Stretch> kept = new ArrayList<>();
    for (Stretch next : wanted) {
      boolean free =
          kept.stream()
              .allMatch(k -> next.to() + MINUTE <= k.from() || k.to() + MINUTE <= next.from());
      if (free && next.seconds() > MINUTE) {
        kept.add(next);
      }
    }
    kept.sort(Comparator.comparingLong(Stretch::from));
    return kept;
  }

  private static void say(Stretch meeting, List<Said> presences, SplittableRandom random) {
    presences.add(new Said(meeting.from(), PresenceState.IN_MEETING, meeting.to()));
    if (random.nextBoolean()) {
      presences.add(new Said(meeting.to(), PresenceState.AVAILABLE, 0));
    }
  }

  private static long second(LocalDate date, int minute, ZoneId zone) {
    return date.atStartOfDay().plusMinutes(minute).atZone(zone).toEpochSecond();
  }
}
