package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RebuiltDaysTest {

  private static final PersonKey PERSON = new PersonKey("acme", "p-1");
  private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");

  @Test
  void givesTheSummariesOfTheStreamInWhateverOrderFactsCome() {
    List<Event<?>> facts = MixedFacts.some(7, 300);
    var records =
        facts.stream()
            .map(fact -> StreamRecords.of(fact, assignment(1)))
            .collect(Collectors.toList());
    records.addAll(records.subList(0, 100));
    Collections.shuffle(records, new Random(2));
    var days = new RebuiltDays(LONG_AGO, Map.of());
    records.forEach(each -> assertThat(days.take(consumed(each))).isTrue());
    assertThat(summaries(days)).isEqualTo(StreamRecords.expected(Map.of(PERSON, facts)));
  }

  @Test
  void passesOverFactsOfEarlierDates() {
    var days = new RebuiltDays(SomeFacts.DATE.plusDays(1), Map.of());
    take(days, SomeFacts.facts().sat("22:00", "23:30"), 1);
    assertThat(days.ids()).isEmpty();
  }

  @Test
  void forgetsFactsOfAnErasedPersonUpToThatVersionAndKeepsLaterOnes() {
    var days = new RebuiltDays(LONG_AGO, Map.of(PERSON, 4));
    take(days, SomeFacts.facts().sat("09:00", "10:00"), 4);
    assertThat(days.ids()).isEmpty();
    take(days, SomeFacts.facts().sat("11:00", "11:30"), 5);
    assertThat(summaries(days).values())
        .extracting(PersonDaySummarised::sittingSeconds)
        .containsExactly(1_800L);
  }

  @Test
  void tellsWhatTheStreamWouldHavePutAside() {
    var days = new RebuiltDays(LONG_AGO, Map.of());
    byte[] noJson = "{]".getBytes(UTF_8);
    assertThat(days.take(new ConsumerRecord<>(Topics.BREAKS.name(), 0, 0, "acme/p-1", noJson)))
        .isFalse();
    var foreign =
        StreamRecords.of(
            SomeFacts.facts().sat("09:00", "10:00").events().getFirst(), assignment(1));
    assertThat(
            days.take(
                consumed(
                    new ProducerRecord<>(
                        foreign.topic(), null, "acme/p-2", foreign.value(), foreign.headers()))))
        .isFalse();
    assertThat(days.ids()).isEmpty();
  }

  private static void take(RebuiltDays days, SomeFacts facts, int version) {
    facts
        .events()
        .forEach(event -> days.take(consumed(StreamRecords.of(event, assignment(version)))));
  }

  private static Map<PersonDayId, PersonDaySummarised> summaries(RebuiltDays days) {
    Map<PersonDayId, PersonDaySummarised> summaries = new HashMap<>();
    days.ids().forEach(id -> summaries.put(id, days.summary(id)));
    return summaries;
  }

  private static Assignment assignment(int version) {
    return new Assignment("acme", "p-1", "operations", "aarhus", SomeFacts.COPENHAGEN, version);
  }

  private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0L,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }
}
