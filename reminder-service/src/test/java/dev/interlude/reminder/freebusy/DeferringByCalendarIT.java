package dev.interlude.reminder.freebusy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A break would be due at 08:00Z; the meeting lasts from 07:50Z to 08:50Z. */
@ReminderIntegrationTest
class DeferringByCalendarIT {

  private static final String T = "deferred-goers";
  private static final String PATH = "/v1/me/free-busy";
  private static final byte[] MEETING =
      CalendarFile.of(CalendarFile.event("DTSTART:20261116T075000Z", "DURATION:PT1H"))
          .getBytes(UTF_8);

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
  void letsABreakWaitForTheEndOfAMeetingAndSaysSoBefore() throws Exception {
    try (var host = new Receiver().answers(200, MEETING)) {
      give("rosa", host.url("/rosa.ics"));
      var next = company.send("GET", "/v1/me/breaks/next", Tokens.person(T, "rosa"), null).body();
      assertThat(next.path("dueAt").asString()).isEqualTo("2026-11-16T08:50:00Z");
      assertThat(next.at("/deferred/reason").asString()).isEqualTo("in-meeting");
      playing.at("2026-11-16T08:00:00Z");
      // Looked at again just when it is over: the end is still known.
      clock.set(Instant.parse("2026-11-16T08:50:00Z"));
      checking.check();
      playing.at("2026-11-16T08:50:00Z");
      assertThat(BreaksOf.person(T, "rosa").ids())
          .containsExactly("due/movement-20261116T095000+0100");
    }
  }

  @Test
  void letsItBeDueWhenTheMeetingIsFoundCancelled() throws Exception {
    try (var host = new Receiver().answers(200, MEETING)) {
      give("sam", host.url("/sam.ics"));
      playing.at("2026-11-16T08:00:00Z");
      host.answers(200, CalendarFile.of().getBytes(UTF_8));
      clock.set(Instant.parse("2026-11-16T08:21:00Z"));
      checking.check();
      playing.at("2026-11-16T08:21:00Z");
      assertThat(BreaksOf.person(T, "sam").ids())
          .containsExactly("due/movement-20261116T092100+0100");
    }
  }

  @Test
  void saysNothingLateWhenTheCalendarIsTakenBack() throws Exception {
    try (var host = new Receiver().answers(200, MEETING)) {
      give("kim", host.url("/kim.ics"));
      playing.at("2026-11-16T08:10:00Z");
      company.send("DELETE", PATH, Tokens.person(T, "kim"), null);
      playing.at("2026-11-16T08:50:00Z");
      assertThat(BreaksOf.person(T, "kim").ids()).isEmpty();
      playing.at("2026-11-16T09:00:00Z");
      assertThat(BreaksOf.person(T, "kim").ids())
          .containsExactly("due/movement-20261116T100000+0100");
    }
  }

  private void give(String person, String url) {
    company.enrol(T, person);
    var given = company.send("PUT", PATH, Tokens.person(T, person), Map.of("url", url));
    assertThat(given.status()).isEqualTo(200);
    checking.check();
  }
}
