package dev.interlude.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class TakingBackDaysIT {

  private static final String TENANT = "taking-back";
  private static final Tokens PERSON = Tokens.person(TENANT, "p-001");

  private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @LocalServerPort private int port;

  @BeforeEach
  void enrol() {
    Service.enrol(log, TENANT, "p-001");
    await().atMost(Duration.ofSeconds(30)).until(() -> people.isEnrolled(TENANT, "p-001"));
  }

  @Test
  void putsTheWordOfItIntoTheLogWithTheSameNameEachTime() {
    String broker = Infrastructure.shared().broker().bootstrapServers();
    LocalDate longAgo = today.minusDays(90);
    try (var activities = TopicTail.fromNow(broker, Topics.ACTIVITIES)) {
      assertThat(delete(longAgo.toString(), PERSON).statusCode()).isEqualTo(202);
      assertThat(delete(longAgo.toString(), PERSON).statusCode()).isEqualTo(202);
      await().untilAsserted(() -> assertThat(activities.records(TENANT + "/p-001")).hasSize(2));
      assertThat(activities.records(TENANT + "/p-001"))
          .extracting(each -> EventRecords.read(each.headers(), each.value()))
          .allSatisfy(
              event -> {
                assertThat(event.data()).isEqualTo(new DayCleared(longAgo));
                assertThat(event.id()).isEqualTo("cleared/" + longAgo);
                assertThat(event.subject()).isEqualTo("p-001");
              });
    }
  }

  @Test
  void takesItFromThePageOfReminderServiceAsIfItHadBeenAskedHere() {
    String broker = Infrastructure.shared().broker().bootstrapServers();
    try (var activities = TopicTail.fromNow(broker, Topics.ACTIVITIES)) {
      sayOnTheErasures(new DayTakenBack(TENANT, "not/a/person", today));
      sayOnTheErasures(new DayTakenBack(TENANT, "p-001", today.plusDays(9)));
      sayOnTheErasures(new DayTakenBack(TENANT, "p-001", today));
      await().untilAsserted(() -> assertThat(activities.records(TENANT + "/p-001")).hasSize(1));
      var cleared = activities.records(TENANT + "/p-001").getFirst();
      var event = EventRecords.read(cleared.headers(), cleared.value());
      assertThat(event.data()).isEqualTo(new DayCleared(today));
      assertThat(event.id()).isEqualTo("cleared/" + today);
      assertThat(EventRecords.readEnrichment(cleared.value()).client())
          .isEqualTo("reminder-service");
    }
  }

  @Test
  void refusesDaysThatAreNoneOrCannotBeTakenBack() {
    var future = delete(today.plusDays(3).toString(), PERSON);
    assertThat(future.statusCode()).isEqualTo(400);
    assertThat(Service.json(future).at("/code").asString()).isEqualTo("invalid-field");
    assertThat(delete(today.minusDays(402).toString(), PERSON).statusCode()).isEqualTo(400);
    assertThat(delete("yesterday", PERSON).statusCode()).isEqualTo(400);
  }

  @Test
  void servesPeopleOnly() {
    var app = delete(today.toString(), Tokens.clientApp(TENANT, "desk-hub"));
    assertThat(app.statusCode()).isEqualTo(403);
    assertThat(Service.json(app).at("/code").asString()).isEqualTo("not-a-person");
    var stranger = delete(today.toString(), Tokens.person(TENANT, "p-999"));
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(Service.json(stranger).at("/code").asString()).isEqualTo("not-enrolled");
  }

  private void sayOnTheErasures(DayTakenBack day) {
    var event =
        new Event<>(
            "day/" + day.date(),
            "urn:interlude:reminder-service",
            Clock.systemUTC().instant(),
            "p-001",
            day);
    log.send(EventRecords.write(Topics.ERASURES, TENANT + "/p-001", event)).join();
  }

  private HttpResponse<String> delete(String date, Tokens token) {
    return new Service(port).send("DELETE", "/v1/me/days/" + date, token, "");
  }
}
