package dev.interlude.analytics.figures;

/** {@code people}: distinct persons with a valid day or a resolved prompt, to the nearest 5. */
final class People {

  static final String NAME = "people";

  private People() {}

  static Published publish(Iterable<PersonSums> persons, SmallGroups rules) {
    var sums = new RatioSums();
    for (PersonSums person : persons) {
      sums.add(0, person.validDays > 0 || person.breaks.resolved() > 0 ? 1 : 0);
    }
    if (sums.persons() == 0) {
      return new Published.NoData();
    }
    return rules
        .hides(sums.contributors())
        .<Published>map(Published.Hidden::new)
        .orElseGet(() -> Counts.publish(sums.persons()));
  }
}
