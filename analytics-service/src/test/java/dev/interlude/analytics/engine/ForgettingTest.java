package dev.interlude.analytics.engine;

import static dev.interlude.analytics.engine.SomeRecords.NOON;
import static dev.interlude.analytics.engine.SomeRecords.more;
import static dev.interlude.analytics.engine.SomeRecords.sat;
import static dev.interlude.analytics.engine.SomeRecords.sitting;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.DeadLetters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream forgets by time or by a person's word, and what it puts aside. */
class ForgettingTest {

  private static final PersonKey PERSON = SomeFacts.PERSON;
  private static final PersonKey OTHER = new PersonKey("acme", "p-002");
  private static final LocalDate DATE = SomeFacts.DATE;

  private final TopologyUnderTest stream;

  ForgettingTest(@TempDir Path stateDir) {
    stream = TopologyUnderTest.start(stateDir);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void emptiesADayThatHasLeftTheStateWhenThePersonTakesItBack() {
    stream.take(sat(OTHER, 1, NOON.plus(Duration.ofDays(90))));
    stream.outputs();
    stream.take(facts().cleared().events().getFirst());
    stream.take(sat(PERSON, 1, NOON));
    assertThat(stream.latest().get(new PersonDayId(PERSON, DATE)))
        .returns(true, PersonDaySummarised::cleared)
        .returns(0L, PersonDaySummarised::sittingSeconds);
    assertThat(stream.facts("expired")).isEqualTo(1);
  }

  @Test
  void refusesFactsOfDaysThatHaveLeftTheStateAndSaysNothingAboutThem() {
    stream.take(sat(PERSON, 1, NOON));
    stream.take(sat(OTHER, 1, NOON.plus(Duration.ofDays(35))));
    stream.take(more(PERSON, 1));
    assertThat(stream.latest().get(new PersonDayId(PERSON, DATE)))
        .extracting(PersonDaySummarised::sittingSeconds)
        .isEqualTo(5_400L);

    stream.take(sat(OTHER, 1, NOON.plus(Duration.ofDays(36))));
    assertThat(stream.outputs()).hasSize(1);
    stream.take(sat(PERSON, 1, NOON));
    assertThat(stream.outputs()).isEmpty();
    assertThat(stream.facts("expired")).isEqualTo(1);
  }

  @Test
  void tellsTheTimeByWhenAFactWasReceived() {
    stream.take(sat(PERSON, 1, NOON));
    Event<?> late = sitting(NOON.plus(Duration.ofDays(30)));
    stream.take(
        StreamRecords.of(late, StreamRecords.stamped(OTHER, 1), NOON.plus(Duration.ofDays(36))));
    stream.take(sat(PERSON, 1, NOON));
    assertThat(stream.facts("expired")).isEqualTo(1);
  }

  @Test
  void putsAsideWhatIsNoErasureAndFactsOfDaysToCome() {
    stream.erasures(new TestRecord<>("acme/p-001", "{]".getBytes(UTF_8)));
    stream.erasures(keyed("acme/p-002", StreamRecords.erasure(PERSON, 5, NOON)));
    stream.take(
        StreamRecords.of(
            sitting(NOON.plus(Duration.ofDays(3))), StreamRecords.stamped(PERSON, 1), NOON));
    assertThat(stream.deadLetters())
        .extracting(
            letter -> new String(letter.getHeaders().lastHeader(DeadLetters.REASON).value(), UTF_8))
        .containsExactly("malformed", "foreign-key", "invalid-date");
    assertThat(stream.outputs()).isEmpty();
  }

  @Test
  void passesByAnswersToRequestsAndDaysTakenBackWhichComeAsActivitiesToo() {
    var done = new ErasureDone("acme", "p-001", 5, "activity-service");
    var answer = new Event<>("done/1", "urn:interlude:activity-service", NOON, "p-001", done);
    stream.take(EventRecords.write(Topics.ERASURES, PERSON.toString(), answer));
    var back = new DayTakenBack("acme", "p-001", LocalDate.parse("2026-11-10"));
    var day = new Event<>("day/1", "urn:interlude:reminder-service", NOON, "p-001", back);
    stream.take(EventRecords.write(Topics.ERASURES, PERSON.toString(), day));
    assertThat(stream.deadLetters()).isEmpty();
    stream.take(sat(PERSON, 5, NOON));
    assertThat(stream.latest()).hasSize(1);
  }

  private static TestRecord<String, byte[]> keyed(
      String key, ProducerRecord<String, byte[]> written) {
    return new TestRecord<>(key, written.value(), written.headers());
  }
}
