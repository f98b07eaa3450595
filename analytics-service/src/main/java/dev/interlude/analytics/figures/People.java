package dev.interlude.analytics.figures;

import java.math.BigDecimal;

/** {@code people}: distinct persons with a valid day or a resolved prompt, to the nearest 5. */
final class People {

  static final String NAME = "people";
  private static final long STEP = 5;

  private People() {}

  static Published publish(Iterable<PersonSums> persons, SmallGroups rules) {
    var sums = new RatioSums();
    for (PersonSums person : persons) {
      sums.add(0, person.validDays > 0 || person.resolved() > 0 ? 1 : 0);
    }
    if (sums.persons() == 0) {
      return new Published.NoData();
    }
    return rules
        .hides(sums.contributors())
        .<Published>map(Published.Hidden::new)
        .orElseGet(() -> new Published.Shown(BigDecimal.valueOf(nearest(sums.persons())), null));
  }

  static long nearest(long people) {
    return Math.floorDiv(people + STEP / 2, STEP) * STEP;
  }
}
