package dev.interlude.benchmarks.engine;

import dev.interlude.contracts.Assignment;
import java.time.ZoneId;
import java.util.List;

/** A person of the company. */
record Worker(int number) {

  static final String TENANT = "bench";
  private static final int DEPARTMENTS = 200;
  private static final int SITES = 20;
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Copenhagen"), ZoneId.of("Europe/London"), ZoneId.of("Europe/Berlin"));

  Assignment assignment() {
    return new Assignment(
        TENANT,
        "p-%06d".formatted(number),
        "division-%d/department-%d".formatted(number % 10, number % DEPARTMENTS),
        "site-" + number % SITES,
        zone(),
        1);
  }

  ZoneId zone() {
    return ZONES.get(number % SITES % ZONES.size());
  }
}
