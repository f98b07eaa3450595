package dev.interlude.activity.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.people.SomePerson;
import dev.interlude.activity.rejected.RejectedTable.Indexed;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.kafka.core.KafkaTemplate;

/** Entries of a topic that only this test knows, sent with the person's own token. */
final class SomeRejections {

  private final String tenant;
  private long offset;

  SomeRejections(String tenant) {
    this.tenant = tenant;
  }

  /** A posture that ended when it was received. */
  Indexed posture(String person, RejectionCode code, State state, Instant at) {
    Instant to = at.truncatedTo(ChronoUnit.SECONDS);
    String id = "r-" + offset;
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "urn:desk:17", "subject": "%s",
         "type": "dev.interlude.posture.observed.v1", "time": "%s",
         "data": {"from": "%s", "to": "%s", "posture": "sitting", "evidence": "desk-sensor"}}"""
            .formatted(id, person, to, to.minusSeconds(60), to);
    byte[] bytes = event.getBytes(UTF_8);
    var kept = state == State.GONE ? null : new KeptEvent(bytes, null, person, person);
    return new Indexed(
        new Position("topic-of-" + tenant, 0, offset++),
        new Rejection(tenant, "phone", code, null, Way.HTTP, at, bytes.length, kept),
        state);
  }

  /** Lets the directory hold an active person, and waits until it does. */
  void enrol(
      KafkaTemplate<String, byte[]> log, PeopleDirectory people, String person, Instant from) {
    var entry = SomePerson.version(tenant, person, 1, from, PersonStatus.ACTIVE);
    var event = new Event<>("p", "urn:reminder", from, person, entry);
    log.send(EventRecords.write(Topics.PEOPLE, tenant + "/" + person, event)).join();
    await().atMost(Duration.ofSeconds(30)).until(() -> people.isEnrolled(tenant, person));
  }
}
