package dev.interlude.reminder.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.backlog.CatchingUp;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@ReminderIntegrationTest
class ErasureIT {

  private static final String T = "erasing";
  private static final BreakId BREAK = BreakId.parse("movement-20261116T090000+0100");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private CatchingUp catchingUp;
  @Autowired private JdbcClient jdbc;
  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private ForgettingErasures forgetting;
  @Autowired private AskingAgain askingAgain;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void deletesAllRowsAndKeepsLateFactsOut() {
    int version = lives("rosa") + 1;
    assertThat(rows("rosa"))
        .containsExactly("person", "person_day", "person_version", "presence", "prompt", "timer");
    var answer = erase("rosa");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().at("/rawFactsExpireBy").asString()).isEqualTo("2026-12-16T08:00:00Z");
    assertThat(answer.body().at("/state").asString()).isEqualTo("requested");
    assertThat(rows("rosa")).allMatch(table -> table.startsWith("erasure"));
    reportsAll("rosa");
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    await().untilAsserted(() -> assertThat(state("rosa", "reminder-service")).isEqualTo("done"));
    assertThat(rows("rosa")).containsExactly("erasure", "erasure_answer");
    assertThat(me("GET", "/breaks/next", "rosa").code()).isEqualTo("not-enrolled");
    assertThat(Said.of(T, "rosa").people())
        .last()
        .isInstanceOfSatisfying(
            PersonChanged.class,
            last -> {
              assertThat(last.status()).isEqualTo(PersonStatus.ERASED);
              assertThat(last.version()).isEqualTo(version);
              assertThat(last.department()).isEqualTo("erased");
            });
    assertThat(Said.of(T, "rosa").erasures())
        .containsExactly("requested " + version, "done %d reminder-service".formatted(version));
  }

  @Test
  void isDoneWhenAllHaveAnsweredForThatVersion() {
    int version = enrols("all") + 1;
    erase("all");
    var others = new OthersAnswer(log, T);
    others.done("activity-service", "all", version);
    others.done("analytics-service", "all", version - 1);
    await().untilAsserted(() -> assertThat(state("all", "activity-service")).isEqualTo("done"));
    assertThat(state("all", "analytics-service")).isEqualTo("requested");
    assertThat(me("GET", "/erasure", "all").body().at("/state").asString()).isEqualTo("requested");
    clock.advance(Duration.ofHours(25));
    askingAgain.ask();
    await()
        .untilAsserted(
            () ->
                assertThat(Said.of(T, "all").erasures())
                    .filteredOn(each -> each.equals("requested " + version))
                    .hasSize(2));
    others.done("analytics-service", "all", version);
    await()
        .untilAsserted(
            () ->
                assertThat(me("GET", "/erasure", "all").body().at("/state").asString())
                    .isEqualTo("done"));
    assertThat(erase("all").body().at("/state").asString()).as("asked again").isEqualTo("done");
  }

  @Test
  void goesOnAboveTheErasedVersionForWhoComesBack() {
    int version = lives("back");
    erase("back");
    clock.advance(Duration.ofMinutes(10));
    var again = company.enrol(T, "back").body();
    assertThat(again.at("/version").asInt()).isEqualTo(version + 2);
    assertThat(again.at("/validFrom").asString())
        .as("not before the erasure")
        .isEqualTo("2026-11-16T08:00:00Z");
    reportsAll("back");
    assertThat(catchingUp.await(Duration.ofSeconds(60), () -> false)).isTrue();
    assertThat(rows("back"))
        .doesNotContain("person_day", "prompt", "presence")
        .contains("person", "timer");
  }

  @Test
  void forgetsThePersonButNotTheNumber() {
    int version = enrols("old") + 1;
    erase("old");
    var others = new OthersAnswer(log, T);
    others.done("activity-service", "old", version);
    others.done("analytics-service", "old", version);
    await()
        .untilAsserted(
            () ->
                assertThat(me("GET", "/erasure", "old").body().at("/state").asString())
                    .isEqualTo("done"));
    clock.advance(Duration.ofDays(46));
    forgetting.forgetAll();
    assertThat(rows("old")).isEmpty();
    assertThat(me("GET", "/erasure", "old").code()).isEqualTo("no-erasure");
    await().untilAsserted(() -> assertThat(Said.of(T, "old").hasTombstone()).isTrue());
    assertThat(company.enrol(T, "old").body().at("/version").asInt()).isEqualTo(version + 1);
  }

  @Test
  void saysThatThereIsNothingToErase() {
    assertThat(erase("stranger").code()).isEqualTo("not-enrolled");
    assertThat(me("GET", "/erasure", "stranger").code()).isEqualTo("no-erasure");
  }

  /** Has a row in every table, after an hour of work. */
  private int lives(String person) {
    int version = enrols(person);
    reportsAll(person);
    playing.at("2026-11-16T08:00:00Z");
    return version;
  }

  private int enrols(String person) {
    return company.enrol(T, person).body().at("/version").asInt();
  }

  private void reportsAll(String person) {
    company.reports(
        T, person, "2026-11-16T06:30:00Z", new PresenceChanged(PresenceState.AVAILABLE, null));
    company.reports(
        T, person, "2026-11-16T08:00:01Z", new BreakStarted(BREAK, BreakKind.MOVEMENT, null, null));
  }

  private Answer erase(String person) {
    return company.send("DELETE", "/v1/me", Tokens.person(T, person), null);
  }

  private Answer me(String method, String path, String person) {
    return company.send(method, "/v1/me" + path, Tokens.person(T, person), null);
  }

  private String state(String person, String service) {
    return me("GET", "/erasure", person).body().at("/services/" + service + "/state").asString();
  }

  private List<String> rows(String person) {
    return new RowsOf(jdbc, T).person(person);
  }
}
