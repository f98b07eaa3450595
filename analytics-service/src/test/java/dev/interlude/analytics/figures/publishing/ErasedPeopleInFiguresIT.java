package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.erasure.PersonalData;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@InterludeIntegrationTest(service = "analytics")
class ErasedPeopleInFiguresIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final String DAY = "day 2026-11-12";
  private static final String WEEK = "week 2026-11-09";
  private static final String SALES = "department sales";

  private final TestClock clock = TestClock.at("2026-11-16T08:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired List<PersonalData> holders;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(beans, clock);
  }

  @Test
  void leaveClosedFiguresOfAllUnitsAsTheyAreForGood() {
    ACompany company = company("gone-closed");
    var rows = publisher.rows("gone-closed");
    publisher.run("gone-closed");
    String day = rows.everything("day");
    String week = rows.everything("week");

    erase(new PersonKey("gone-closed", "unknown"));
    assertThat(rows.state(WEEK, SALES)).isEqualTo("closed");
    erase(new PersonKey("gone-closed", "p-39"));
    company.withDays("2026-11-12", 0, 20, 7_200, 0, 4);
    clock.advance(Duration.ofHours(2));
    publisher.run("gone-closed");

    for (String period : List.of(DAY, WEEK)) {
      for (String unit : List.of("company", SALES, "site odense")) {
        assertThat(rows.state(period, unit)).as(period + " " + unit).isEqualTo("frozen");
      }
    }
    assertThat(rows.everything("day")).isEqualTo(day);
    assertThat(rows.figure(WEEK, SALES, "compliance")).startsWith("shown 0.73");
    assertThat(week).contains("department sales 2026-11-09 compliance  shown 0.73");
    assertThat(rows.state("month 2026-11-01", "company")).isEqualTo("open");
  }

  @Test
  void leaveMembershipsAtOnceAndCountNowhereFromThenOn() {
    ACompany company = company("gone-next");
    var rows = publisher.rows("gone-next");
    publisher.run("gone-next");
    erase(new PersonKey("gone-next", "p-39"));
    assertThat(members("gone-next")).contains("p-38").doesNotContain("p-39");

    company.withDays("2026-11-17", 0, 40, 14_400, 3, 1).withDays("2026-11-17", 39, 40, 0, 0, 4);
    clock.set(Instant.parse("2026-11-18T08:00:00Z"));
    publisher.run("gone-next");

    assertThat(rows.figure("day 2026-11-17", SALES, "compliance")).startsWith("shown 0.75");
    assertThat(members("gone-next")).contains("p-38").doesNotContain("p-39");
  }

  @Test
  void doNotComeBackByARunThatBeganBefore() {
    company("gone-meanwhile");
    var others = publisher.transactions();
    var run =
        publisher.within(
            new TransactionOperations() {
              @Override
              public <T> T execute(TransactionCallback<T> action) {
                T result = others.execute(action);
                erase(new PersonKey("gone-meanwhile", "p-39"));
                return result;
              }
            });

    run.run("gone-meanwhile");

    assertThat(members("gone-meanwhile")).contains("p-38").doesNotContain("p-39");
  }

  /** Forty in sales, of whom the last one did no break; forty in service. */
  private ACompany company(String tenant) {
    return publisher
        .company(tenant)
        .withPeople(0, 40, LONG_AGO, "sales", "aarhus")
        .withPeople(40, 80, LONG_AGO, "service", "odense")
        .withDays("2026-11-12", 0, 80, 14_400, 3, 1)
        .withDays("2026-11-12", 39, 40, 0, 0, 4);
  }

  private void erase(PersonKey person) {
    publisher
        .transactions()
        .executeWithoutResult(status -> holders.forEach(holder -> holder.forget(person, 1)));
  }

  private List<String> members(String tenant) {
    return publisher
        .engine()
        .sql("SELECT DISTINCT unnest(people) FROM membership WHERE tenant = ?")
        .param(tenant)
        .query(String.class)
        .list();
  }
}
