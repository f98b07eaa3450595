package dev.interlude.analytics;

import dev.interlude.analytics.figures.CompanyFigures;
import dev.interlude.analytics.figures.Contribution;
import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.PeriodKind;
import dev.interlude.analytics.figures.PersonSums;
import dev.interlude.analytics.figures.Placement;
import dev.interlude.analytics.figures.Published;
import dev.interlude.analytics.figures.UnitKind;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes a week of a company of 20,000 people, 200 departments and 20 sites, without a database:
 * its main method logs the seconds of each of five runs. Another number of people may be given.
 */
final class FiguresBenchmark {

  private static final Logger LOG = LoggerFactory.getLogger(FiguresBenchmark.class);
  private static final int PEOPLE = 20_000;
  private static final int TOP_DEPARTMENTS = 20;
  private static final int SUB_DEPARTMENTS = 9;
  private static final int SITES = 20;
  private static final double SPREAD = 0.1;

  private FiguresBenchmark() {}

  public static void main(String[] args) {
    int people = args.length == 0 ? PEOPLE : Integer.parseInt(args[0]);
    List<Contribution> everyone = everyone(people, new Random(1));
    for (int run = 0; run < 5; run++) {
      long before = System.nanoTime();
      var figures = CompanyFigures.of(PeriodKind.WEEK, everyone, 10);
      double seconds = (System.nanoTime() - before) / 1e9;
      long shown =
          figures.entrySet().stream()
              .filter(unit -> unit.getKey().kind() == UnitKind.SITE)
              .flatMap(unit -> unit.getValue().stream())
              .filter(figure -> figure.figure().equals("compliance"))
              .filter(figure -> figure.published() instanceof Published.Shown)
              .count();
      LOG.info("{} units in {} s, compliance of {} sites", figures.size(), seconds, shown);
    }
  }

  private static List<Contribution> everyone(int people, Random random) {
    var everyone = new ArrayList<Contribution>();
    for (int i = 0; i < people; i++) {
      int top = random.nextInt(TOP_DEPARTMENTS);
      int sub = random.nextInt(SUB_DEPARTMENTS + 1);
      // A department has a site of its own, and a tenth of its people work elsewhere.
      int site = random.nextDouble() < SPREAD ? random.nextInt(SITES) : top % SITES;
      String path = "d" + top + (sub == 0 ? "" : "/s" + sub);
      everyone.add(new Contribution(Placement.of(path, "site" + site), person(random)));
    }
    return everyone;
  }

  private static PersonSums person(Random random) {
    var sums = new PersonSums();
    for (int weekday = 1; weekday <= 5; weekday++) {
      CountedDay day = day(random);
      sums.expectDay();
      sums.addPosture(day, DayOfWeek.of(weekday));
      sums.addBreaks(day);
    }
    return sums;
  }

  private static CountedDay day(Random random) {
    long sitting = 14_000L + random.nextInt(10_000);
    var outcomes = new Outcomes(0, 3 + random.nextInt(4), 1, 0, random.nextInt(3), 1, 2, 0);
    return new CountedDay(
        true,
        28_800,
        sitting,
        sitting / 2,
        sitting / 3,
        IntStream.range(0, 8).mapToObj(i -> sitting / 8).toList(),
        List.of(20_000L, 8_800L, 0L, 0L, 0L),
        LongStream.range(0, 24).mapToObj(hour -> hour < 8 || hour > 16 ? 0L : 3_200L).toList(),
        LongStream.range(0, 24).mapToObj(hour -> hour < 8 || hour > 16 ? 0L : 1_600L).toList(),
        random.nextInt(9),
        random.nextInt(3),
        random.nextInt(2),
        outcomes,
        Map.of(BreakKind.MOVEMENT, outcomes),
        List.of(1, 1, 2, 0, 0, 0),
        List.of());
  }
}
