package dev.interlude.reminder.freebusy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so the first break is due at 08:00Z. */
@ReminderIntegrationTest
class FreeBusyIT {

  private static final String T = "meeting-goers";
  private static final String PATH = "/v1/me/free-busy";
  private static final BreakId NINE = BreakId.parse("movement-20261116T090000+0100");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private CheckingCalendars checking;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void takesBackABreakWhenAMeetingOfTheCalendarBegins() throws Exception {
    try (var host = new Receiver().answers(200, meeting("20261116T080500Z"))) {
      give("rosa", host.url("/rosa.ics"));
      checking.check();
      assertThat(send("rosa", "GET", null).body().at("/state").asString()).isEqualTo("ok");
      assertThat(send("rosa", "GET", null).body().at("/meetings").asInt()).isEqualTo(1);
      playing.at("2026-11-16T08:00:00Z");
      playing.at("2026-11-16T08:04:59Z");
      assertThat(BreaksOf.person(T, "rosa").data()).hasSize(1);
      playing.at("2026-11-16T08:05:00Z");
      assertThat(BreaksOf.person(T, "rosa").data())
          .last()
          .isEqualTo(new BreakWithdrawn(NINE, WithdrawalReason.MEETING));
    }
  }

  @Test
  void takesBackAnOpenBreakForAMeetingThatIsFoundLate() throws Exception {
    try (var host = new Receiver().answers(200, meeting("20261116T075000Z"))) {
      company.enrol(T, "late");
      playing.at("2026-11-16T08:00:00Z");
      give("late", host.url("/late.ics"));
      clock.set(Instant.parse("2026-11-16T08:01:00Z"));
      checking.check();
      playing.at("2026-11-16T08:01:01Z");
      assertThat(BreaksOf.person(T, "late").data())
          .last()
          .isEqualTo(new BreakWithdrawn(NINE, WithdrawalReason.MEETING));
    }
  }

  @Test
  void asksPolitelyAndKeepsWhatItKnowsWhenTheHostFails() throws Exception {
    try (var host =
        new Receiver().answers(200, meeting("20261116T100000Z")).says("ETag", "\"v1\"")) {
      give("polite", host.url("/p.ics"));
      checking.check();
      clock.advance(Duration.ofMinutes(14));
      checking.check();
      assertThat(host.got()).as("not twice in 15 minutes").hasSize(1);
      clock.advance(Duration.ofMinutes(7));
      host.answers(304, new byte[0]);
      checking.check();
      assertThat(host.got()).hasSize(2);
      assertThat(host.got().getLast().header("if-none-match")).isEqualTo("\"v1\"");
      host.answers(503).says("Retry-After", "7200");
      clock.advance(Duration.ofMinutes(21));
      checking.check();
      Answer known = send("polite", "GET", null);
      assertThat(known.body().at("/state").asString()).isEqualTo("status-503");
      assertThat(known.body().at("/meetings").asInt()).isEqualTo(1);
      clock.advance(Duration.ofMinutes(119));
      checking.check();
      assertThat(host.got()).as("left alone for as long as it asked").hasSize(3);
    }
  }

  @Test
  void showsWhatIsWrongWithAHostileFileOrHost() throws Exception {
    byte[] endless = new byte[6_000_000];
    try (var host = new Receiver().answers(200, endless)) {
      give("flooded", host.url("/big.ics"));
      checking.check();
      assertThat(send("flooded", "GET", null).body().at("/state").asString())
          .isEqualTo("too-large");
      host.answers(302, new byte[0]).says("Location", "http://169.254.169.254/latest");
      give("flooded", host.url("/moved.ics"));
      checking.check();
      assertThat(send("flooded", "GET", null).body().at("/state").asString())
          .isEqualTo("status-302");
    }
  }

  @Test
  void asksForNoCalendarOfSomeoneWhoLeft() throws Exception {
    try (var host = new Receiver().answers(200, meeting("20261116T080500Z"))) {
      give("leaver", host.url("/leaver.ics"));
      company.send("DELETE", "/v1/people/leaver", Tokens.tenantAdmin(T), null);
      checking.check();
      assertThat(host.got()).isEmpty();
    }
  }

  @Test
  void refusesHostsThatTheCompanyDoesNotAllow() {
    company.enrol(T, "mistaken");
    for (String url :
        new String[] {"https://evil.example/c.ics", "webcal://10.0.0.1/c.ics", "file:///c.ics"}) {
      Answer refused = send("mistaken", "PUT", Map.of("url", url));
      assertThat(refused.status()).as(url).isEqualTo(400);
      assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/url");
    }
    assertThat(send("mistaken", "GET", null).code()).isEqualTo("no-free-busy");
    assertThat(send("mistaken", "PUT", Map.of()).code()).isEqualTo("invalid");
    assertThat(send("mistaken", "DELETE", null).status()).isEqualTo(204);
  }

  private void give(String person, String url) {
    company.enrol(T, person);
    Answer given = send(person, "PUT", Map.of("url", url));
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.body().at("/state").asString()).isEqualTo("waiting");
  }

  private Answer send(String person, String method, @Nullable Object body) {
    return company.send(method, PATH, Tokens.person(T, person), body);
  }

  private static byte[] meeting(String start) {
    return CalendarFile.of(CalendarFile.event("DTSTART:" + start, "DURATION:PT1H")).getBytes(UTF_8);
  }
}
