package dev.interlude.reminder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class UnreadNewsTest {

  private static final PersonRef ROSA = new PersonRef("acme", "rosa");
  private static final BreakId BREAK = BreakId.parse("movement-20261116T090000+0100");

  @Test
  void saysTheSameAsIfItHadBeenReadAtOnce() {
    ConsumerRecord<String, byte[]> logged = logged();
    assertThat(UnreadNews.of(ROSA, logged).news()).isPresent().isEqualTo(BreakNews.read(logged));
  }

  @Test
  void isEmptyWhenItTurnsOutToBeNoEvent() {
    ConsumerRecord<String, byte[]> logged = logged("no json".getBytes(UTF_8));
    logged().headers().forEach(logged.headers()::add);
    assertThat(UnreadNews.of(ROSA, logged).news()).isEmpty();
  }

  @Test
  void refusesWhatHasNoTypeAtOnce() {
    assertThatThrownBy(() -> UnreadNews.of(ROSA, logged("{}".getBytes(UTF_8))))
        .isInstanceOf(UnreadableEventException.class);
  }

  private static ConsumerRecord<String, byte[]> logged() {
    var assignment =
        new Assignment("acme", "rosa", "operations", "hq", ZoneId.of("Europe/Copenhagen"), 1);
    var said =
        EventRecords.write(
            Topics.BREAKS,
            new Event<>(
                "expired/" + BREAK, "urn:test", Instant.EPOCH, "rosa", new BreakExpired(BREAK)),
            Enrichment.of(assignment));
    ConsumerRecord<String, byte[]> logged = logged(said.value());
    said.headers().forEach(logged.headers()::add);
    return logged;
  }

  private static ConsumerRecord<String, byte[]> logged(byte[] value) {
    return new ConsumerRecord<>(Topics.BREAKS.name(), 3, 77L, "acme/rosa", value);
  }
}
