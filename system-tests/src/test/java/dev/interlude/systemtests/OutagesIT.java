package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker or the database goes away and comes back; nothing else is restarted. */
@Order(11)
@ExtendWith(StackExtension.class)
class OutagesIT {

  private static final Duration RECOVERY = Duration.ofMinutes(2);

  /** What a client has to wait at most for the refusal, as promised, and two seconds of the way. */
  private static final Duration WITHOUT_BROKER = Duration.ofSeconds(7);

  private final TestCompany company;

  OutagesIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void refusesEventsWhileTheBrokerIsAwayAndGoesOnAfterwards() {
    String person = "broker-witness";
    enrol(person);
    Instant begin = company.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.HOURS);
    assertThat(company.report(List.of(sitting(person, "before", begin))).status()).isEqualTo(202);

    company.stack().stop(Part.BROKER);
    Instant asked = company.now();
    Answer refused = company.report(List.of(sitting(person, "during", begin.plusSeconds(600))));
    assertThat(Duration.between(asked, company.now())).isLessThan(WITHOUT_BROKER);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    company.stack().start(Part.BROKER);

    await()
        .atMost(RECOVERY)
        .until(
            () ->
                company.report(List.of(sitting(person, "during", begin.plusSeconds(600)))).status()
                    == 202);
    assertThat(company.topics().ofPerson(Topics.ACTIVITIES, person))
        .extracting(r -> TopicLog.header(r, "ce_id"))
        .contains("before", "during");
    awaitSitting(person, 1200);
  }

  @Test
  void sendsBreaksThatFellDueWithoutABrokerThoughThePlannerIsKilled() {
    var soon = new DueSoon(company);
    List<String> people = List.of("due-unsent-1", "due-unsent-2", "due-unsent-3");
    people.forEach(soon::enrol);
    company.stack().stop(Part.BROKER);

    // Long enough that the planner is in the middle of trying, and far from giving up.
    soon.awaitUntil(soon.due().plusSeconds(2));
    company.stack().kill9(Part.REMINDER);
    Instant killed = company.now();
    company.stack().start(Part.BROKER);
    company.stack().start(Part.REMINDER);

    for (String person : people) {
      var dues = soon.awaitDue(person);
      assertThat(dues.stream().map(r -> TopicLog.header(r, "ce_id")).distinct()).hasSize(1);
      assertThat(Instant.ofEpochMilli(dues.getFirst().timestamp())).isAfter(killed);
      assertThat(
              ((BreakDue)
                      EventRecords.read(dues.getFirst().headers(), dues.getFirst().value()).data())
                  .dueAt())
          .isEqualTo(soon.due());
    }
  }

  @Test
  void waitsForTheDatabaseAndLosesNothing() {
    String person = "database-witness";
    enrol(person);
    Instant begin = company.now().truncatedTo(ChronoUnit.SECONDS).minus(2, ChronoUnit.HOURS);
    assertThat(company.report(List.of(sitting(person, "before", begin))).status()).isEqualTo(202);

    company.stack().stop(Part.POSTGRES);
    for (Part service : Part.SERVICES) {
      await()
          .atMost(RECOVERY)
          .untilAsserted(
              () -> assertThat(company.stack().isReady(service)).as(service.title()).isFalse());
    }
    Answer during = company.report(List.of(sitting(person, "during", begin.plusSeconds(600))));
    company.stack().start(Part.POSTGRES);
    for (Part service : Part.SERVICES) {
      company.stack().awaitReady(service);
    }

    // The intake needs no database: what it acknowledged meanwhile must not be lost.
    assertThat(during.status()).isEqualTo(202);
    awaitSitting(person, 1200);
  }

  private void enrol(String person) {
    company.enrolWholeWeek(
        person,
        "Europe/Copenhagen",
        Map.of("validFrom", company.now().minus(1, ChronoUnit.DAYS).toString()));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                !company
                    .report(List.of(sitting(person, "before", company.now().minusSeconds(7200))))
                    .body()
                    .contains("unknown-person"));
  }

  private Map<String, Object> sitting(String person, String id, Instant from) {
    return Events.posture(person, id, from, from.plusSeconds(600), "sitting", "desk-sensor");
  }

  private void awaitSitting(String person, long atLeast) {
    await()
        .atMost(RECOVERY)
        .untilAsserted(
            () ->
                assertThat(
                        company.days(person, "").stream()
                            .mapToLong(day -> day.get("sittingSeconds").asLong())
                            .sum())
                    .isGreaterThanOrEqualTo(atLeast));
  }
}
