package dev.interlude.analytics.engine;

import static dev.interlude.analytics.personday.SomeFacts.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.DeadLetters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonDayTopologyTest {

  private final TopologyUnderTest stream;

  PersonDayTopologyTest(@TempDir Path stateDir) {
    stream = TopologyUnderTest.start(stateDir);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void sumsUpFactsOfBothTopics() {
    SomeFacts facts =
        facts().due("09:00", "09:15").sat("08:00", "09:00").completed("09:00", "09:04", "09:09", 1);
    facts.events().forEach(stream::take);
    PersonDaySummarised day =
        stream.latest().get(new PersonDayId(SomeFacts.PERSON, SomeFacts.DATE));
    assertThat(day).isEqualTo(facts.summary());
  }

  @Test
  void givesTheSameForMixedFactsInAnyOrderAndTwice() {
    List<Event<?>> events = MixedFacts.some(7, 300);
    List<Event<?>> mixed = new ArrayList<>(events);
    mixed.addAll(events.subList(0, 100));
    Collections.shuffle(mixed, new Random(8));
    mixed.forEach(stream::take);
    assertThat(stream.latest()).isEqualTo(StreamRecords.expected(Map.of(SomeFacts.PERSON, events)));
  }

  @Test
  void saysNothingNewForWhatItKnows() {
    List<Event<?>> events = facts().sat("08:00", "09:00").events();
    events.forEach(stream::take);
    assertThat(stream.latest()).hasSize(1);
    events.forEach(stream::take);
    assertThat(stream.outputs()).isEmpty();
  }

  @Test
  void keepsAClearedDayEmptyForGood() {
    facts().sat("08:00", "09:00").cleared().sat("10:00", "11:00").events().forEach(stream::take);
    assertThat(stream.latest().values())
        .singleElement()
        .returns(true, PersonDaySummarised::cleared)
        .returns(0L, PersonDaySummarised::sittingSeconds);
  }

  @Test
  void cutsANightIntoTwoDays() {
    var night =
        new PostureObserved(
            SomeFacts.at("23:40"),
            SomeFacts.at("23:40").plus(Duration.ofMinutes(50)),
            Posture.SITTING,
            Evidence.POSTURE_SENSOR);
    facts().event(night.to(), night).events().forEach(stream::take);
    assertThat(stream.latest().keySet())
        .extracting(PersonDayId::date)
        .containsExactlyInAnyOrder(SomeFacts.DATE, SomeFacts.DATE.plusDays(1));
  }

  @Test
  void putsPoisonAsideWithItsReasonAndGoesOn() {
    stream.take(facts().sat("08:00", "09:00").events().getFirst());
    stream.activities(new TestRecord<>("acme/p-001", "{]".getBytes(UTF_8)));
    stream.activities(new TestRecord<>("acme/p-001", null));
    var ofUnknownType = new RecordHeaders().add("ce_type", "no.such.type".getBytes(UTF_8));
    stream.activities(new TestRecord<>("acme/p-001", "{}".getBytes(UTF_8), ofUnknownType));
    stream.activities(withKey("acme/p-002"));
    stream.activities(tooLong());
    stream.activities(withRoutine("half a pair: \ud83d"));
    stream.activities(withRoutine("nothing: \0"));
    stream.activities(withRoutine("so long".repeat(100)));
    stream.take(facts().sat("09:00", "10:00").events().getFirst());

    assertThat(stream.deadLetters())
        .extracting(letter -> reason(letter))
        .containsExactly(
            "malformed",
            "malformed",
            "unknown-type",
            "foreign-key",
            "invalid-interval",
            "invalid-text",
            "invalid-text",
            "invalid-text");
    assertThat(stream.latest().values())
        .singleElement()
        .extracting(PersonDaySummarised::sittingSeconds)
        .isEqualTo(7_200L);
    assertThat(stream.count("interlude.analytics.events")).isEqualTo(2);
    assertThat(stream.count("interlude.analytics.events.unusable")).isEqualTo(8);
  }

  @Test
  void keepsTheBytesAndHeadersOfWhatItPutsAside() {
    var headers = new RecordHeaders().add("ce_type", "no.such.type".getBytes(UTF_8));
    stream.activities(new TestRecord<>("acme/p-001", "some bytes".getBytes(UTF_8), headers));
    TestRecord<String, byte[]> letter = stream.deadLetters().getFirst();
    assertThat(letter.getKey()).isEqualTo("acme/p-001");
    assertThat(letter.getValue()).asString(UTF_8).isEqualTo("some bytes");
    assertThat(letter.getHeaders().lastHeader("ce_type").value())
        .asString(UTF_8)
        .isEqualTo("no.such.type");
    assertThat(letter.getHeaders().lastHeader(DeadLetters.ORIGIN).value())
        .asString(UTF_8)
        .isEqualTo(Topics.ACTIVITIES.name() + "/0/0");
  }

  private static TestRecord<String, byte[]> withKey(String key) {
    var fact = facts().sat("08:00", "09:00").events().getFirst();
    var written = StreamRecords.of(fact, SomeFacts.ASSIGNMENT);
    return new TestRecord<>(key, written.value(), written.headers());
  }

  private static TestRecord<String, byte[]> tooLong() {
    var seen =
        new PostureObserved(
            SomeFacts.at("08:00"),
            SomeFacts.at("08:00").plus(Duration.ofDays(300)),
            Posture.SITTING,
            Evidence.WEARABLE);
    var written =
        StreamRecords.of(facts().event(seen.to(), seen).events().getFirst(), SomeFacts.ASSIGNMENT);
    return new TestRecord<>(written.key(), written.value(), written.headers());
  }

  private static TestRecord<String, byte[]> withRoutine(String routine) {
    Event<?> fact =
        facts()
            .event(
                SomeFacts.at("09:00"),
                new BreakStarted(SomeFacts.movement("09:00"), BreakKind.MOVEMENT, "ROUTINE", 1))
            .events()
            .getFirst();
    var written = StreamRecords.of(fact, SomeFacts.ASSIGNMENT);
    // As a client may escape it; no JSON writer of ours would.
    StringBuilder escaped = new StringBuilder();
    routine.chars().forEach(each -> escaped.append("\\u%04x".formatted(each)));
    String value = new String(written.value(), UTF_8).replace("ROUTINE", escaped);
    return new TestRecord<>(written.key(), value.getBytes(UTF_8), written.headers());
  }

  private static String reason(TestRecord<String, byte[]> letter) {
    return new String(letter.getHeaders().lastHeader(DeadLetters.REASON).value(), UTF_8);
  }
}
