package dev.interlude.localstack.company.people;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Sharing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Hires the people of a company. */
public final class Roster {
  private static final long SALT = 11;
  private static final int WEEK_CHOICES = 20;

  private Roster() {}

  private record Place(Unit unit, int member) {
    Site site() {
      return unit.site(member);
    }
  }

  /**
   * The people p-001 to p-n. The first is always a diligent developer in Copenhagen with office
   * hours, since a demo user logs in as them.
   */
  public static List<Employee> of(int people, long seed) {
    List<Place> places = places(people);
    if (places.size() > 2) {
      // p-001 keeps the first place; the units of the others are mixed.
      Collections.shuffle(places.subList(1, places.size()), new Random(seed));
    }
    int forgetful = people > 1 ? 1 + new Random(seed ^ SALT).nextInt(people - 1) : -1;
    return IntStream.range(0, places.size())
        .mapToObj(i -> hire(i + 1, places.get(i), seed, i == forgetful))
        .toList();
  }

  private static List<Place> places(int people) {
    int[] sizes = Unit.sizes(people);
    List<Place> places = new ArrayList<>();
    for (Unit unit : Unit.values()) {
      IntStream.range(0, sizes[unit.ordinal()])
          .mapToObj(member -> new Place(unit, member))
          .forEach(places::add);
    }
    return places;
  }

  private static Employee hire(int number, Place place, long seed, boolean forgetful) {
    SplittableRandom random = Dice.of(seed, SALT, number);
    WorkWeek week = WorkWeek.office(random.nextInt(WEEK_CHOICES));
    Habit habit = habit(random.nextDouble());
    List<Evidence> evidence = evidence(random.nextDouble(), habit);
    Sharing sharing = sharing(random.nextDouble());
    if (number == 1) {
      week = WorkWeek.USUAL;
      habit = Habit.DILIGENT;
      evidence = List.of(Evidence.INPUT_ACTIVITY);
      sharing = Sharing.ALL;
    } else if (place.unit() == Unit.CONTROL_ROOM) {
      week = WorkWeek.shift(place.member());
    }
    return new Employee(
        number, place.unit().path(), place.site(), week, habit, evidence, sharing, forgetful);
  }

  private static Habit habit(double drawn) {
    if (drawn < 0.38) {
      return Habit.DILIGENT;
    }
    if (drawn < 0.60) {
      return Habit.FORGETFUL;
    }
    if (drawn < 0.73) {
      return Habit.SNOOZER;
    }
    return drawn < 0.86 ? Habit.MEETING_GOER : Habit.STANDER;
  }

  private static List<Evidence> evidence(double drawn, Habit habit) {
    if (habit == Habit.STANDER && drawn < 0.8) {
      return List.of(Evidence.DESK_SENSOR);
    }
    if (drawn < 0.07) {
      return List.of(Evidence.DESK_SENSOR);
    }
    if (drawn < 0.11) {
      return List.of(Evidence.POSTURE_SENSOR, Evidence.INPUT_ACTIVITY);
    }
    if (drawn < 0.16) {
      return List.of(Evidence.WEARABLE, Evidence.INPUT_ACTIVITY);
    }
    return List.of(Evidence.INPUT_ACTIVITY);
  }

  private static Sharing sharing(double drawn) {
    if (drawn < 0.94) {
      return Sharing.ALL;
    }
    return drawn < 0.98 ? Sharing.BREAKS_ONLY : Sharing.NONE;
  }
}
