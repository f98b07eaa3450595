package dev.interlude.reminder.calendarlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Times are UTC; Copenhagen is an hour ahead, so the first break is due at 08:00Z. */
@ReminderIntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarLinkIT {

  private static final String T = "calendars";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void showsTheNextSevenDaysAndNothingButBreaks() throws Exception {
    company.enrol(T, "planner");
    var answer = read(linkOf("planner"), "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("text/calendar;charset=UTF-8");
    assertThat(answer.headers().firstValue("cache-control")).contains("max-age=900, private");
    ICalendar calendar = Biweekly.parse(new String(answer.body(), UTF_8)).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(calendar.getEvents()).hasSize(35);
    VEvent first = calendar.getEvents().getFirst();
    assertThat(first.getDateStart().getValue().toInstant()).isEqualTo("2026-11-16T08:00:00Z");
    assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo("2026-11-16T08:05:00Z");
    assertThat(calendar.getEvents()).allMatch(e -> e.getSummary().getValue().equals("Break"));
    assertThat(new String(answer.body(), UTF_8)).doesNotContain("planner", T, "movement");
  }

  @Test
  void staysTheSameUntilThePlanChanges() throws Exception {
    company.enrol(T, "steady");
    String link = linkOf("steady");
    var first = read(link, "");
    String etag = first.headers().firstValue("etag").orElseThrow();
    clock.set(Instant.parse("2026-11-16T06:10:00Z"));
    assertThat(read(link, etag).statusCode()).isEqualTo(304);
    company.send(
        "PUT", "/v1/me/pause", Tokens.person(T, "steady"), Map.of("until", "2026-11-17T12:00:00Z"));
    var changed = read(link, etag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(Biweekly.parse(new String(changed.body(), UTF_8)).first().getEvents().getFirst())
        .satisfies(
            event ->
                assertThat(new String(first.body(), UTF_8)).contains(event.getUid().getValue()));
  }

  @Test
  void endsWhenTakenBackOrReplacedAndIsNeverLogged(CapturedOutput output) throws Exception {
    company.enrol(T, "careful");
    String old = linkOf("careful");
    String link = linkOf("careful");
    assertThat(read(old, "").statusCode()).isEqualTo(404);
    assertThat(read(link, "").statusCode()).isEqualTo(200);
    Answer known = send("careful", "GET");
    assertThat(known.body().at("/lastReadAt").asString()).isEqualTo(Company.MONDAY);
    assertThat(known.body().toString()).doesNotContain("calendars/");
    assertThat(send("careful", "DELETE").status()).isEqualTo(204);
    var gone = read(link, "");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).as("a problem would repeat the path").isEmpty();
    assertThat(send("careful", "GET").code()).isEqualTo("no-calendar-link");
    for (String each : new String[] {old, link}) {
      assertThat(output.getAll()).doesNotContain(each.substring(each.lastIndexOf('/') + 1, 60));
    }
  }

  @Test
  void mayNotBeReadTooOften() throws Exception {
    company.enrol(T, "eager");
    String link = linkOf("eager");
    for (int i = 0; i < 60; i++) {
      assertThat(read(link, "").statusCode()).isEqualTo(200);
    }
    var refused = read(link, "");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).contains("900");
    clock.set(Instant.parse("2026-11-16T07:00:00Z"));
    assertThat(read(link, "").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatIsNoLink() throws Exception {
    company.enrol(T, "honest");
    String link = linkOf("honest");
    String base = link.substring(0, link.lastIndexOf('/'));
    for (String end : new String[] {"/x.ics", "/" + "A".repeat(43) + ".ics", "/%27%20or%201.ics"}) {
      assertThat(read(base + end, "").statusCode()).as(end).isEqualTo(404);
    }
    assertThat(read(link.replace(".ics", ""), "").statusCode()).isEqualTo(404);
  }

  private String linkOf(String person) {
    Answer made = send(person, "POST");
    assertThat(made.status()).isEqualTo(201);
    return made.body().at("/url").asString();
  }

  private Answer send(String person, String method) {
    return company.send(method, "/v1/me/calendar-link", Tokens.person(T, person), null);
  }

  private static HttpResponse<byte[]> read(String link, String etag) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(link));
      if (!etag.isEmpty()) {
        request.header("If-None-Match", etag);
      }
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
