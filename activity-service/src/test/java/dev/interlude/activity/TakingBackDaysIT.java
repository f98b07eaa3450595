package dev.interlude.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.DayCleared;
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

  private HttpResponse<String> delete(String date, Tokens token) {
    return new Service(port).send("DELETE", "/v1/me/days/" + date, token, "");
  }
}
