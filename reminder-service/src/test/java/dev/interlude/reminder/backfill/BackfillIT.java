package dev.interlude.reminder.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.reminder.BreaksTopic;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Monday the 16th; Friday is the 13th. Times are UTC, an hour behind Copenhagen. */
@ReminderIntegrationTest
class BackfillIT {

  private static final Map<String, Object> ENTRY =
      Map.of(
          "department", "operations",
          "site", "copenhagen",
          "zone", "Europe/Copenhagen",
          "validFrom", "2026-11-12T00:00:00+01:00");

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse("2026-11-16T09:30:00Z"));
  }

  @Test
  void playsPastDaysHourByHourWithTheRealTiming() {
    company.setUp("past");
    company.enrol("past", "p", ENTRY);
    assertThat(backfill("past", "12", "13", "09:00")).isEqualTo(List.of(0, 0, 0, 0));
    company.reports("past", "p", "2026-11-13T07:55:00Z", sittingUntil("2026-11-13T07:55:00Z"));
    assertThat(backfill("past", "12", "13", "10:00")).isEqualTo(List.of(2, 0, 0, 0));
    company.reports(
        "past", "p", "2026-11-13T08:10:00Z", completed("movement-20261113T090000+0100"));
    assertThat(backfill("past", "12", "13", "11:00")).isEqualTo(List.of(2, 0, 1, 0));
    assertThat(said("past/p"))
        .containsExactly(
            "due/movement-20261112T090000+0100",
            "due/movement-20261113T090000+0100",
            "withdrawn/movement-20261112T090000+0100",
            "due/movement-20261112T100000+0100",
            "due/movement-20261113T101000+0100");
    var friday =
        company.send(
            "GET",
            "/v1/me/breaks?from=2026-11-12T23:00:00Z&to=2026-11-13T23:00:00Z",
            Tokens.person("past", "p"),
            null);
    assertThat(friday.body().findValuesAsString("state")).containsExactly("completed", "open");
    assertThat(backfill("past", "12", "13", "11:00")).isEqualTo(List.of(0, 0, 2, 0));
    assertThat(backfill("past", "12", "13", "11:00")).isEqualTo(List.of(0, 0, 0, 0));
  }

  @Test
  void goesNoFurtherThanNowAndLetsTheOpenBreakLive() {
    company.setUp("today");
    company.enrol("today", "p", ENTRY);
    clock.set(Instant.parse("2026-11-16T09:05:00Z"));
    assertThat(backfill("today", "16", "16", "24:00")).isEqualTo(List.of(2, 0, 0, 0));
    var next = company.send("GET", "/v1/me/breaks/next", Tokens.person("today", "p"), null).body();
    assertThat(next.at("/open/breakId").asString()).isEqualTo("movement-20261116T100000+0100");
    assertThat(next.path("dueAt").asString()).isEqualTo("2026-11-16T10:00:00Z");
  }

  @Test
  void settlesAtTheEndOfTheDayWhatWasDueShortlyBeforeMidnight() {
    company.setUp("late-shift");
    var entry = new HashMap<String, Object>(ENTRY);
    entry.put("workingHours", List.of(hours("thursday", "20:50", "24:00")));
    company.enrol("late-shift", "home-at-midnight", entry);
    entry.put(
        "workingHours",
        List.of(hours("thursday", "20:50", "24:00"), hours("friday", "00:00", "00:30")));
    company.enrol("late-shift", "works-on", entry);
    assertThat(backfill("late-shift", "12", "12", "24:00")).isEqualTo(List.of(6, 0, 0, 0));
    assertThat(backfill("late-shift", "12", "12", "24:00")).isEqualTo(List.of(0, 0, 6, 0));
    assertThat(said("late-shift/home-at-midnight"))
        .contains("withdrawn/movement-20261112T235000+0100");
    assertThat(said("late-shift/works-on")).contains("withdrawn/movement-20261112T235000+0100");
  }

  private static Map<String, Object> hours(String day, String from, String to) {
    return Map.of("days", List.of(day), "from", from, "to", to);
  }

  @Test
  void isFastForACompanyOfTwoHundredOverNineDays() {
    company.setUp("many");
    var entry = new HashMap<>(ENTRY);
    entry.put("validFrom", "2026-11-03T00:00:00+01:00");
    for (int i = 0; i < 200; i++) {
      company.enrol("many", "p" + i, entry);
    }
    long begin = System.nanoTime();
    for (int hour = 10; hour <= 15; hour++) {
      int due = hour == 10 ? 2 * 9 * 200 : 9 * 200;
      assertThat(backfill("many", "03", "13", hour + ":01").getFirst()).isEqualTo(due);
    }
    // Well under a second a call on a quiet machine; a busy one is given more.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(35));
  }

  @Test
  void isForOperatorsAndComplete() {
    assertThat(
            company.send("POST", "/v1/ops/backfill", Tokens.tenantAdmin("past"), Map.of()).status())
        .isEqualTo(403);
    Answer refused = company.send("POST", "/v1/ops/backfill", Tokens.operator(), Map.of());
    assertThat(refused.status()).isEqualTo(400);
  }

  private List<Integer> backfill(String tenant, String from, String to, String until) {
    Answer answer =
        company.send(
            "POST",
            "/v1/ops/backfill",
            Tokens.operator(),
            Map.of(
                "tenant",
                tenant,
                "from",
                "2026-11-" + from,
                "to",
                "2026-11-" + to,
                "until",
                until));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return List.of(
        answer.body().path("due").asInt(),
        answer.body().path("expired").asInt(),
        answer.body().path("withdrawn").asInt(),
        answer.body().path("snoozed").asInt());
  }

  private static List<String> said(String key) {
    return BreaksTopic.all().stream()
        .filter(each -> each.key().equals(key))
        .map(each -> each.headers().lastHeader("ce_id").value())
        .map(id -> new String(id, StandardCharsets.UTF_8))
        .toList();
  }

  private static PostureObserved sittingUntil(String to) {
    Instant end = Instant.parse(to);
    return new PostureObserved(
        end.minusSeconds(300), end, Posture.SITTING, Evidence.INPUT_ACTIVITY);
  }

  private static BreakCompleted completed(String breakId) {
    BreakId id = BreakId.parse(breakId);
    return new BreakCompleted(
        id, BreakKind.MOVEMENT, id.dueAt(), 1, 300, null, null, null, null, null, null);
  }
}
