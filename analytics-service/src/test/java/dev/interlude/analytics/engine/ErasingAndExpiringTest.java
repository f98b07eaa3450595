package dev.interlude.analytics.engine;

import static dev.interlude.analytics.personday.SomeFacts.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.DeadLetters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream forgets: erased people, and days that are old. */
class ErasingAndExpiringTest {

  private static final PersonKey PERSON = SomeFacts.PERSON;
  private static final PersonKey OTHER = new PersonKey("acme", "p-002");
  private static final LocalDate DATE = SomeFacts.DATE;
  private static final Instant NOON = SomeFacts.at("12:00");

  private final Path stateDir;
  private final TopologyUnderTest stream;

  ErasingAndExpiringTest(@TempDir Path stateDir) {
    this.stateDir = stateDir;
    stream = TopologyUnderTest.start(stateDir);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void saysOfAllDatesThatTheyAreGoneAndLeavesOthersAlone() {
    stream.take(sat(PERSON, 5, NOON.minus(Duration.ofDays(3))));
    stream.take(sat(PERSON, 5, NOON));
    stream.take(sat(OTHER, 5, NOON));
    assertThat(stream.latest()).hasSize(3);

    stream.take(StreamRecords.erasure(PERSON, 5, NOON));

    assertThat(stream.outputs())
        .allSatisfy(gone -> assertThat(gone.getValue()).isNull())
        .extracting(TestRecord::getKey)
        .contains(PERSON + "/2026-11-13", PERSON + "/2026-11-16")
        .allSatisfy(key -> assertThat(key).startsWith(PERSON + "/"))
        .doesNotHaveDuplicates()
        .hasSize(38);
    stream.take(more(OTHER, 5));
    assertThat(stream.latest().get(new PersonDayId(OTHER, DATE)))
        .extracting(PersonDaySummarised::sittingSeconds)
        .isEqualTo(5_400L);
  }

  @Test
  void dropsFactsOfTheErasedVersionAndOlderOnesThatAreStillInFlight() {
    stream.take(StreamRecords.erasure(PERSON, 5, NOON));
    stream.take(sat(PERSON, 5, NOON));
    stream.take(sat(PERSON, 4, NOON.minus(Duration.ofDays(1))));
    assertThat(stream.outputs()).isEmpty();
    assertThat(stream.facts("erased")).isEqualTo(2);
    stream.take(sat(OTHER, 5, NOON));
    assertThat(stream.latest()).containsOnlyKeys(new PersonDayId(OTHER, DATE));
  }

  @Test
  void takesTheFactsOfAReturningPersonAndKeepsThemWhenTheRequestComesAgain() {
    stream.take(sat(PERSON, 5, NOON));
    stream.take(StreamRecords.erasure(PERSON, 5, NOON));
    stream.take(more(PERSON, 6));
    assertThat(stream.latest().get(new PersonDayId(PERSON, DATE)))
        .extracting(PersonDaySummarised::sittingSeconds)
        .isEqualTo(1_800L);

    stream.take(StreamRecords.erasure(PERSON, 5, NOON));
    assertThat(stream.outputs())
        .extracting(TestRecord::getKey)
        .doesNotContain(PERSON + "/2026-11-16")
        .isNotEmpty();
    stream.take(more(PERSON, 6));
    assertThat(stream.outputs()).isEmpty();
  }

  @Test
  void endsTheSameInWhicheverOrderFactsAndErasureArrive() {
    List<ProducerRecord<String, byte[]>> records =
        List.of(
            sat(PERSON, 4, NOON.minus(Duration.ofDays(1))),
            sat(PERSON, 5, NOON.minus(Duration.ofDays(2))),
            StreamRecords.erasure(PERSON, 5, NOON),
            sat(PERSON, 6, NOON));
    for (int[] order : permutationsOfFour()) {
      try (var each = TopologyUnderTest.start(stateDir.resolve("other"))) {
        for (int index : order) {
          each.take(records.get(index));
        }
        assertThat(each.latest())
            .as("order %s", order)
            .containsOnlyKeys(new PersonDayId(PERSON, DATE));
      }
    }
  }

  @Test
  void letsADayGoThatMixesErasedFactsWithLaterOnes() {
    stream.take(more(PERSON, 6));
    stream.take(sat(PERSON, 5, NOON));
    stream.take(StreamRecords.erasure(PERSON, 5, NOON));
    assertThat(stream.latest()).isEmpty();
  }

  @Test
  void keepsAClearedDayEmptyForGood() {
    stream.take(sat(PERSON, 1, NOON));
    stream.take(StreamRecords.of(cleared(), StreamRecords.stamped(PERSON, 1)));
    stream.take(more(PERSON, 1));
    assertThat(stream.latest().get(new PersonDayId(PERSON, DATE)))
        .returns(true, PersonDaySummarised::cleared)
        .returns(0L, PersonDaySummarised::sittingSeconds);
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
  void passesByWhatServicesAnswerToARequest() {
    var done = new ErasureDone("acme", "p-001", 5, "activity-service");
    var answer = new Event<>("done/1", "urn:interlude:activity-service", NOON, "p-001", done);
    stream.take(EventRecords.write(Topics.ERASURES, PERSON.toString(), answer));
    assertThat(stream.deadLetters()).isEmpty();
    stream.take(sat(PERSON, 5, NOON));
    assertThat(stream.latest()).hasSize(1);
  }

  private static List<int[]> permutationsOfFour() {
    List<int[]> orders = new ArrayList<>();
    for (int code = 0; code < 256; code++) {
      int[] order = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3};
      if (Arrays.stream(order).distinct().count() == 4) {
        orders.add(order);
      }
    }
    return orders;
  }

  /** An hour of sitting that ends then. */
  private static ProducerRecord<String, byte[]> sat(PersonKey person, int version, Instant to) {
    return StreamRecords.of(sitting(to), StreamRecords.stamped(person, version));
  }

  /** Half an hour more of the same day. */
  private static ProducerRecord<String, byte[]> more(PersonKey person, int version) {
    Event<?> half = facts().sat("13:00", "13:30").events().getFirst();
    return StreamRecords.of(half, StreamRecords.stamped(person, version));
  }

  private static Event<?> sitting(Instant to) {
    var seen =
        new PostureObserved(
            to.minus(Duration.ofHours(1)), to, Posture.SITTING, Evidence.POSTURE_SENSOR);
    return facts().event(to, seen).events().getFirst();
  }

  private static Event<?> cleared() {
    return facts().event(SomeFacts.at("12:30"), new DayCleared(DATE)).events().getFirst();
  }

  private static TestRecord<String, byte[]> keyed(
      String key, ProducerRecord<String, byte[]> written) {
    return new TestRecord<>(key, written.value(), written.headers());
  }
}
