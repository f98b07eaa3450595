package dev.interlude.analytics.figures.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@InterludeIntegrationTest(service = "analytics")
class MembershipIT {

  private static final String LONG_AGO = "2026-11-01T23:00:00Z";
  private static final String FIRST = "week 2026-11-02";
  private static final String SECOND = "week 2026-11-09";
  private static final String WEDNESDAY = "2026-11-11T08:00:00Z";

  private final TestClock clock = TestClock.at("2026-11-09T08:00:00Z");

  @Autowired BeanFactory beans;

  private APublisher publisher;

  @BeforeEach
  void makePublisher() {
    publisher = APublisher.of(beans, clock);
  }

  @Test
  void takesNewPeopleOnlyWhenFiveOrMoreDiffer() {
    ACompany company = twoDepartments("mem-new");
    var rows = publisher.rows("mem-new");
    publisher.run("mem-new");
    assertThat(rows.company(FIRST, "compliance")).startsWith("shown 0.75");

    company.withPeople(80, 84, LONG_AGO, "sales", "aarhus").withDays("2026-11-05", 80, 84, 0, 0, 4);
    clock.advance(Duration.ofHours(1));
    publisher.run("mem-new");
    assertThat(rows.company(FIRST, "compliance")).startsWith("shown 0.75");

    company.withPeople(84, 85, LONG_AGO, "sales", "aarhus").withDays("2026-11-05", 84, 85, 0, 0, 4);
    clock.advance(Duration.ofHours(1));
    publisher.run("mem-new");
    assertThat(rows.company(FIRST, "compliance")).startsWith("shown 0.71");
    assertThat(rows.figure(FIRST, "department sales", "compliance")).startsWith("shown 0.67");
  }

  @Test
  void countsPeopleWhoMoveWhereTheyAreAtTheWeeksEndWithTheirWholeWeek() {
    ACompany company = twoDepartments("mem-move");
    var rows = publisher.rows("mem-move");
    publisher.run("mem-move");

    company
        .withDays("2026-11-10", 0, 80, 14_400, 3, 1)
        .withDays("2026-11-10", 0, 10, 14_400, 0, 4)
        .withPeople(0, 10, WEDNESDAY, "service", "odense");
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    publisher.run("mem-move");

    assertThat(rows.figure(SECOND, "department sales", "people")).isEqualTo("shown 30 - -");
    assertThat(rows.figure(SECOND, "department sales", "compliance")).startsWith("shown 0.75");
    assertThat(rows.figure(SECOND, "department service", "people")).isEqualTo("shown 50 - -");
    assertThat(rows.figure(SECOND, "site odense", "compliance")).startsWith("shown 0.60");
    assertThat(rows.figure("day 2026-11-10", "site odense", "compliance")).startsWith("shown 0.60");
    assertThat(rows.figure(FIRST, "department sales", "people")).isEqualTo("shown 40 - -");
  }

  @Test
  void leavesFewerThanFiveWhoMoveWhereTheyWere() {
    ACompany company = twoDepartments("mem-stay");
    var rows = publisher.rows("mem-stay");
    publisher.run("mem-stay");

    company
        .withDays("2026-11-10", 0, 80, 14_400, 3, 1)
        .withDays("2026-11-10", 0, 4, 14_400, 0, 4)
        .withPeople(0, 4, WEDNESDAY, "service", "odense");
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    publisher.run("mem-stay");

    assertThat(rows.figure(SECOND, "department sales", "people")).isEqualTo("shown 40 - -");
    assertThat(rows.figure(SECOND, "department sales", "compliance")).startsWith("shown 0.68");
    assertThat(rows.figure(SECOND, "site odense", "compliance")).startsWith("shown 0.75");
  }

  @Test
  void showsADepartmentFromTheWeekItAppearsInUntilItEnds() {
    ACompany company = twoDepartments("mem-ends");
    var rows = publisher.rows("mem-ends");
    publisher.run("mem-ends");

    company
        .withDays("2026-11-10", 0, 80, 14_400, 3, 1)
        .withPeople(40, 80, WEDNESDAY, "care/home", "odense");
    clock.set(Instant.parse("2026-11-16T08:00:00Z"));
    publisher.run("mem-ends");

    assertThat(rows.units(FIRST)).contains("department service").doesNotContain("department care");
    assertThat(rows.units(SECOND))
        .contains("department care", "department care/home")
        .doesNotContain("department service");
    assertThat(rows.figure(SECOND, "department care/home", "people")).isEqualTo("shown 40 - -");
    assertThat(rows.figure(SECOND, "site odense", "people")).isEqualTo("shown 40 - -");
  }

  private ACompany twoDepartments(String tenant) {
    return publisher
        .company(tenant)
        .withPeople(0, 40, LONG_AGO, "sales", "aarhus")
        .withPeople(40, 80, LONG_AGO, "service", "odense")
        .withDays("2026-11-05", 0, 80, 14_400, 3, 1);
  }
}
