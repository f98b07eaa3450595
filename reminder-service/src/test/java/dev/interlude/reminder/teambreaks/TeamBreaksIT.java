package dev.interlude.reminder.teambreaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.PresenceState;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times are UTC; Copenhagen is an hour ahead, so the first break of one's own is at 08:00Z. */
@ReminderIntegrationTest
class TeamBreaksIT {

  private static final String T = "together";
  private static final String FIVE_PAST = "due/movement-20261116T090500+0100";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void isDueForWhomeverJoinedAndForNobodyElse() {
    company.enrol(T, "ada");
    company.enrol(T, "bo");
    String id = announce(Map.of()).body().path("id").asString();
    assertThat(mine("ada", "PUT", id).status()).isEqualTo(204);
    assertThat(mine("ada", "PUT", id).status()).as("again").isEqualTo(204);
    assertThat(next("ada")).isEqualTo("2026-11-16T08:05:00Z team-break");
    playing.at("2026-11-16T08:05:00Z");
    assertThat(BreaksOf.person(T, "ada").ids()).containsExactly(FIVE_PAST);
    assertThat(BreaksOf.person(T, "ada").data())
        .first()
        .isInstanceOfSatisfying(
            BreakDue.class,
            due -> {
              assertThat(due.policyId()).isEqualTo("team-break/" + id);
              assertThat(due.plannedSeconds()).isEqualTo(420);
            });
    assertThat(next("ada")).isEqualTo("2026-11-16T09:05:00Z last-due");
    assertThat(BreaksOf.person(T, "bo").ids()).containsExactly("due/movement-20261116T090000+0100");
    assertThat(audited()).contains("team-break-announced", "own-wish-changed");
  }

  @Test
  void isShownWhereItIsOffered() {
    company.enrol(T, "cleo");
    company.enrol(
        T, "dan", Map.of("department", "sales", "site", "aarhus", "zone", "Europe/Copenhagen"));
    String id = announce(Map.of("department", "operations")).body().path("id").asString();
    assertThat(shown("cleo")).contains(id);
    assertThat(shown("dan")).doesNotContain(id);
    assertThat(mine("dan", "PUT", id).code()).isEqualTo("unknown-team-break");
    mine("cleo", "PUT", id);
    company.enrol(T, "cleo", Map.of("department", "sales", "site", "copenhagen"));
    assertThat(next("cleo")).as("moved away").isEqualTo("2026-11-16T08:00:00Z range-start");
  }

  @Test
  void isLeftByThePersonOrEndedByTheCompany() {
    company.enrol(T, "eve");
    company.enrol(T, "finn");
    String id = announce(Map.of()).body().path("id").asString();
    mine("eve", "PUT", id);
    mine("finn", "PUT", id);
    assertThat(mine("eve", "DELETE", id).status()).isEqualTo(204);
    assertThat(next("eve")).isEqualTo("2026-11-16T08:00:00Z range-start");
    assertThat(admin("DELETE", "/" + id, null).status()).isEqualTo(204);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(next("finn")).isEqualTo("2026-11-16T08:00:00Z range-start"));
    assertThat(mine("eve", "PUT", id).code()).isEqualTo("unknown-team-break");
    assertThat(admin("DELETE", "/" + id, null).code()).isEqualTo("unknown-team-break");
  }

  @Test
  void waitsForTheEndOfAMeeting() {
    company.enrol(T, "gus");
    String id = announce(Map.of()).body().path("id").asString();
    mine("gus", "PUT", id);
    company.reports(
        T,
        "gus",
        "2026-11-16T07:58:00Z",
        new PresenceChanged(PresenceState.IN_MEETING, Instant.parse("2026-11-16T08:20:00Z")));
    playing.at("2026-11-16T08:10:00Z");
    assertThat(BreaksOf.person(T, "gus").ids()).isEmpty();
    playing.at("2026-11-16T08:20:00Z");
    assertThat(BreaksOf.person(T, "gus").ids())
        .containsExactly("due/movement-20261116T092000+0100");
  }

  @Test
  void isRefusedWhereItIsNone() {
    company.enrol(T, "hal");
    assertThat(
            announce(
                    Map.of(
                        "department",
                        "nowhere",
                        "days",
                        List.of("someday"),
                        "at",
                        "25:00",
                        "kind",
                        "long",
                        "lengthMinutes",
                        61,
                        "zone",
                        "Mars",
                        "name",
                        " ",
                        "routineId",
                        "none"))
                .body()
                .findValuesAsString("pointer"))
        .containsExactlyInAnyOrder(
            "/department",
            "/days/0",
            "/at",
            "/kind",
            "/lengthMinutes",
            "/zone",
            "/name",
            "/routineId");
    assertThat(announce(Map.of("site", "nowhere")).body().findValuesAsString("pointer"))
        .containsExactly("/site");
    Answer person =
        company.send("POST", "/v1/team-breaks", Tokens.person(T, "hal"), Map.of("name", "x"));
    assertThat(person.status()).isEqualTo(403);
    String id = announce(Map.of()).body().path("id").asString();
    var off = Map.of("department", "operations", "site", "copenhagen", "policyMode", "off");
    company.enrol(T, "hal", off);
    assertThat(mine("hal", "PUT", id).code()).isEqualTo("not-reminded");
  }

  private Answer announce(Map<String, ?> other) {
    var body = new java.util.HashMap<String, Object>();
    body.put("name", "Stretching");
    body.put("days", List.of("monday", "friday"));
    body.put("at", "09:05");
    body.put("zone", "Europe/Copenhagen");
    body.put("lengthMinutes", 7);
    body.putAll(other);
    return admin("POST", "", body);
  }

  private Answer admin(String method, String path, @Nullable Object body) {
    return company.send(method, "/v1/team-breaks" + path, Tokens.tenantAdmin(T), body);
  }

  private Answer mine(String person, String method, String id) {
    Tokens token = Tokens.person(T, person).scopes("me:read me:write");
    return company.send(method, "/v1/me/team-breaks/" + id, token, null);
  }

  private List<String> shown(String person) {
    return company
        .send("GET", "/v1/me/team-breaks", Tokens.person(T, person), null)
        .body()
        .findValuesAsString("id");
  }

  private String next(String person) {
    var next = company.send("GET", "/v1/me/breaks/next", Tokens.person(T, person), null).body();
    return next.path("dueAt").asString() + " " + next.at("/basis/what").asString();
  }

  private List<String> audited() {
    return jdbc.sql("SELECT action FROM audit_entry WHERE tenant = :t")
        .param("t", T)
        .query(String.class)
        .list();
  }
}
