package dev.interlude.analytics.engine;

import static dev.interlude.analytics.engine.SomeRecords.NOON;
import static dev.interlude.analytics.engine.SomeRecords.more;
import static dev.interlude.analytics.engine.SomeRecords.sat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream forgets of an erased person. */
class ErasingTest {

  private static final PersonKey PERSON = SomeFacts.PERSON;
  private static final PersonKey OTHER = new PersonKey("acme", "p-002");
  private static final LocalDate DATE = SomeFacts.DATE;

  private final Path stateDir;
  private final TopologyUnderTest stream;

  ErasingTest(@TempDir Path stateDir) {
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
}
