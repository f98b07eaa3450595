package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.erasure.PersonalData;
import dev.interlude.analytics.people.Directory;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InterludeIntegrationTest(service = "analytics")
class PublishingIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final String MONDAY = "2026-11-16";

  private final TestClock clock = TestClock.at("2026-11-17T08:00:00Z");

  @Autowired JdbcClient engine;
  @Autowired Directory directory;
  @Autowired PlatformTransactionManager transactions;
  @Autowired List<PersonalData> holders;

  @Test
  void publishesADayThatHasEndedWithValueIntervalAndPeople() {
    ACompany.named("pub-day", engine)
        .withPeople(0, 43, LONG_AGO)
        .withDays(MONDAY, 0, 40, 21_600, 3, 1)
        .withDays(MONDAY, 40, 43, 14_400, 3, 1);

    assertThat(publisher().run("pub-day")).isEqualTo(2);

    assertThat(figure("pub-day", MONDAY, "sittingHoursPer8h")).isEqualTo("shown 5.9 5.7 6.0");
    assertThat(figure("pub-day", MONDAY, "compliance")).isEqualTo("shown 0.75 0.75 0.75");
    assertThat(figure("pub-day", MONDAY, "people")).isEqualTo("shown 45 - -");
    assertThat(figure("pub-day", MONDAY, "dataCoverage")).isEqualTo("shown 1.00 1.00 1.00");
    assertThat(figure("pub-day", MONDAY, "responseMedianMinutes")).isEqualTo("shown 3.5 - -");
    assertThat(state("pub-day", MONDAY)).isEqualTo("closed");
  }

  @Test
  void hidesADayOfTooFewPeopleAndStoresNoNumber() {
    ACompany.named("pub-few", engine)
        .withPeople(0, 60, LONG_AGO)
        .withDays(MONDAY, 0, 29, 21_600, 3, 1);

    publisher().run("pub-few");

    assertThat(figure("pub-few", MONDAY, "sittingHoursPer8h")).isEqualTo("hidden - - -");
    assertThat(figure("pub-few", MONDAY, "people")).isEqualTo("hidden - - -");
  }

  @Test
  void leavesTheFiguresUntouchedWhenNothingIsNew() {
    ACompany.named("pub-same", engine)
        .withPeople(0, 40, LONG_AGO)
        .withDays(MONDAY, 0, 40, 21_600, 3, 1);
    publisher().run("pub-same");
    Instant first = updated("pub-same");

    clock.advance(Duration.ofHours(5));
    publisher().run("pub-same");

    assertThat(updated("pub-same")).isEqualTo(first);
  }

  @Test
  void takesLateFactsUntilTheDayIsFrozenAndCountsThoseAfter() {
    ACompany company =
        ACompany.named("pub-late", engine)
            .withPeople(0, 40, LONG_AGO)
            .withDays(MONDAY, 0, 40, 21_600, 3, 1);
    publisher().run("pub-late");

    company.withDays(MONDAY, 0, 40, 14_400, 3, 1);
    publisher().run("pub-late");
    assertThat(figure("pub-late", MONDAY, "sittingHoursPer8h")).startsWith("shown 6.0");
    clock.advance(Duration.ofHours(1));
    publisher().run("pub-late");
    assertThat(figure("pub-late", MONDAY, "sittingHoursPer8h")).startsWith("shown 4.0");

    clock.set(Instant.parse("2026-11-19T23:00:00Z"));
    publisher().run("pub-late");
    assertThat(state("pub-late", MONDAY)).isEqualTo("frozen");
    company.withDays(MONDAY, 0, 7, 28_800, 3, 1);
    clock.advance(Duration.ofDays(2));
    publisher().run("pub-late");

    assertThat(figure("pub-late", MONDAY, "sittingHoursPer8h")).startsWith("shown 4.0");
    assertThat(laterFacts("pub-late")).isEqualTo(7);
    String row = rowVersion("pub-late");
    clock.advance(Duration.ofHours(1));
    publisher().run("pub-late");
    assertThat(rowVersion("pub-late")).isEqualTo(row);
  }

  @Test
  void countsNewPeopleOnlyWhenFiveOrMoreDiffer() {
    ACompany company =
        ACompany.named("pub-members", engine)
            .withPeople(0, 40, LONG_AGO)
            .withDays(MONDAY, 0, 40, 21_600, 3, 1);
    publisher().run("pub-members");

    company.withPeople(40, 44, LONG_AGO).withDays(MONDAY, 40, 44, 0, 0, 4);
    clock.advance(Duration.ofHours(1));
    publisher().run("pub-members");
    assertThat(figure("pub-members", MONDAY, "compliance")).isEqualTo("shown 0.75 0.75 0.75");

    company.withPeople(44, 45, LONG_AGO);
    clock.advance(Duration.ofHours(1));
    publisher().run("pub-members");
    assertThat(figure("pub-members", MONDAY, "compliance")).startsWith("shown 0.68 ");
  }

  @Test
  void publishesEachDayOnceWhateverTheNumberOfInstances() throws Exception {
    ACompany company = ACompany.named("pub-two", engine).withPeople(0, 40, LONG_AGO);
    for (int day = 2; day < 17; day++) {
      company.withDays("2026-11-%02d".formatted(day), 0, 40, 21_600, 3, 1);
    }
    try (var threads = Executors.newFixedThreadPool(3)) {
      Callable<Integer> instance = () -> publisher().run("pub-two");
      int published = 0;
      for (var run : threads.invokeAll(List.of(instance, instance, instance))) {
        published += run.get();
      }
      published += publisher().run("pub-two");
      assertThat(published).isEqualTo(16);
    }

    assertThat(
            engine
                .sql("SELECT max(runs) FROM publication WHERE tenant = 'pub-two'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void leavesFiguresOfClosedDaysAsTheyAreWhenAPersonIsErased() {
    ACompany company =
        ACompany.named("pub-erased", engine)
            .withPeople(0, 40, LONG_AGO)
            .withDays(MONDAY, 0, 39, 21_600, 3, 1)
            .withDays(MONDAY, 39, 40, 0, 0, 4);
    publisher().run("pub-erased");
    String before = figure("pub-erased", MONDAY, "sittingHoursPer8h");

    erase(new PersonKey("pub-erased", "unknown"));
    assertThat(state("pub-erased", MONDAY)).isEqualTo("closed");
    erase(new PersonKey("pub-erased", "p-39"));
    company.withDays(MONDAY, 0, 5, 14_400, 3, 1);
    clock.advance(Duration.ofHours(2));
    publisher().run("pub-erased");

    assertThat(state("pub-erased", MONDAY)).isEqualTo("frozen");
    assertThat(figure("pub-erased", MONDAY, "sittingHoursPer8h")).isEqualTo(before);
    assertThat(state("pub-erased", "2026-11-17")).isEqualTo("open");
  }

  private void erase(PersonKey person) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> holders.forEach(holder -> holder.forget(person, 1)));
  }

  /** An instance of its own, on the test's clock. */
  private PublishTenant publisher() {
    var settings =
        new PublishingSettings(
            true, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(72));
    var personDays = new PersonDayTable(engine);
    var publications = new PublicationTable(engine);
    var publishDay =
        new PublishDay(
            personDays,
            new MembershipTable(engine),
            new PublishedTable(engine),
            publications,
            clock);
    return new PublishTenant(
        directory,
        personDays,
        publications,
        publishDay,
        settings,
        engine,
        new TransactionTemplate(transactions),
        clock);
  }

  private String figure(String tenant, String day, String figure) {
    return engine
        .sql(
            """
            SELECT state || ' ' || coalesce(value::text, '-') || ' '
                || coalesce(low::text, '-') || ' ' || coalesce(high::text, '-')
              FROM published_figure
             WHERE tenant = ? AND period_start = ?::date AND figure = ? AND item = ''
            """)
        .params(tenant, day, figure)
        .query(String.class)
        .single();
  }

  private String state(String tenant, String day) {
    return engine
        .sql("SELECT state FROM published_period WHERE tenant = ? AND period_start = ?::date")
        .params(tenant, day)
        .query(String.class)
        .single();
  }

  private Instant updated(String tenant) {
    return engine
        .sql("SELECT updated_at FROM published_period WHERE tenant = ? AND period_start = ?::date")
        .params(tenant, MONDAY)
        .query((row, i) -> row.getTimestamp(1).toInstant())
        .single();
  }

  /** Changes with each writing of the row, whatever is written. */
  private String rowVersion(String tenant) {
    return engine
        .sql("SELECT xmin::text FROM publication WHERE tenant = ? AND period_start = ?::date")
        .params(tenant, MONDAY)
        .query(String.class)
        .single();
  }

  private int laterFacts(String tenant) {
    return engine
        .sql("SELECT later_facts FROM publication WHERE tenant = ? AND period_start = ?::date")
        .params(tenant, MONDAY)
        .query(Integer.class)
        .single();
  }
}
