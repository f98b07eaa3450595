package dev.interlude.activity;

import static dev.interlude.activity.Service.posture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.people.SomePerson;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "activity")
class UnknownPersonIT {

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;

  @Test
  void takesEventsByItselfWhenTheirPersonAppears() {
    var rejected = new RejectedFixture(port, "appearing", log, people);
    assertThat(rejected.send(posture("early-1", "p-new"), posture("early-2", "p-new")))
        .containsOnly("unknown-person");
    var waiting = rejected.awaitEntries("&state=waiting", 2);
    Service.enrol(log, "appearing", "p-new");
    rejected.awaitEntries("&state=replayed", 2);
    try (var activities =
        TopicTail.fromStart(
            Infrastructure.shared().broker().bootstrapServers(), Topics.ACTIVITIES)) {
      await()
          .atMost(RejectedFixture.PATIENCE)
          .until(() -> activities.records("appearing/p-new").size() >= 2);
      var taken = activities.records("appearing/p-new");
      assertThat(taken)
          .extracting(r -> EventRecords.read(r.headers(), r.value()).id())
          .containsExactly("early-1", "early-2");
      assertThat(taken)
          .extracting(r -> EventRecords.readEnrichment(r.value()).receivedAt())
          .containsOnly(Instant.parse(waiting.getFirst().at("/at").asString()));
    }
  }

  @Test
  void judgesAgainOnlyWhenThePersonsEntryHasChanged() {
    var rejected = new RejectedFixture(port, "too-early", log, people);
    Instant now = Instant.now(Clock.systemUTC());
    assertThat(rejected.send(posture("early", "p-new"))).containsOnly("unknown-person");
    rejected.awaitEntries("&state=waiting", 1);
    double before = tries();
    Instant later = now.plus(Duration.ofDays(1));
    Service.send(
        log, "too-early", SomePerson.version("too-early", "p-new", 1, later, PersonStatus.ACTIVE));
    await().atMost(RejectedFixture.PATIENCE).until(() -> tries() == before + 1);
    // Several rounds later it was still tried once only.
    await()
        .during(Duration.ofSeconds(12))
        .atMost(Duration.ofSeconds(40))
        .until(() -> tries() == before + 1);
    assertThat(rejected.entries("&state=waiting")).hasSize(1);

    Instant earlier = now.minus(Duration.ofDays(1));
    Service.send(
        log,
        "too-early",
        SomePerson.version("too-early", "p-new", 2, earlier, PersonStatus.ACTIVE));
    rejected.awaitEntries("&state=replayed", 1);
  }

  private double tries() {
    return meters.counter("interlude.activity.rejected.retried", "outcome", "waiting").count();
  }
}
