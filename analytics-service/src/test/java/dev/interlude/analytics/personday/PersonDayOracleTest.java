package dev.interlude.analytics.personday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonDaySummarised;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * Whole summaries against naive ones: ordinary days and those of 23 and 25 hours, of people who
 * stay in their zone and of people who change it in the middle of the day. A smaller seed would be
 * no smaller day, so nothing is shrunk.
 */
class PersonDayOracleTest {

  private static final LocalDate DAY_OF_23_HOURS = LocalDate.of(2026, 3, 29);
  private static final LocalDate DAY_OF_25_HOURS = LocalDate.of(2026, 10, 25);

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void agreesWithCountingOnOrdinaryDays(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 120) int size) {
    agree(facts(SomeFacts.DATE, seed, size, 1));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void agreesWithCountingOnADayOf23Hours(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int size) {
    agree(facts(DAY_OF_23_HOURS, seed, size, 1));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void agreesWithCountingOnADayOf25Hours(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int size) {
    agree(facts(DAY_OF_25_HOURS, seed, size, 1));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void agreesWithCountingForPeopleWhoMove(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int size) {
    agree(facts(DAY_OF_25_HOURS, seed, size, 3));
  }

  private static void agree(List<Stamped> facts) {
    Map<LocalDate, PersonDaySummarised> summaries = new TreeMap<>();
    Stamped.days(facts)
        .forEach(
            (date, day) ->
                summaries.put(date, Summary.of(new PersonDayId(SomeFacts.PERSON, date), day)));
    assertThat(summaries).isEqualTo(NaiveSummaries.of(facts));
  }

  private static List<Stamped> facts(LocalDate date, long seed, int size, int versions) {
    var random = new Random(seed);
    List<Stamped> facts = new ArrayList<>();
    MixedFacts.around(date, seed, size)
        .forEach(event -> facts.add(new Stamped(event, version(1 + random.nextInt(versions)))));
    return facts;
  }

  private static Assignment version(int version) {
    return switch (version) {
      case 1 -> SomeFacts.ASSIGNMENT;
      case 2 -> assigned("sales", "America/New_York", 2);
      default -> assigned("finance", "Australia/Lord_Howe", 3);
    };
  }

  private static Assignment assigned(String department, String zone, int version) {
    return new Assignment("acme", "p-001", department, "elsewhere", ZoneId.of(zone), version);
  }
}
