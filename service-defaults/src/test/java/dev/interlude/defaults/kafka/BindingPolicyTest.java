package dev.interlude.defaults.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.defaults.sample.NoteTaker;
import dev.interlude.defaults.sample.SampleBindings;
import dev.interlude.defaults.sample.SampleServiceTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class BindingPolicyTest {
  private final NoteTaker taker;
  private final KafkaTemplate<String, byte[]> events;
  private final MeterRegistry meters;
  private final TopicTail dead =
      TopicTail.fromNow(
          Infrastructure.shared().broker().bootstrapServers(), SampleBindings.DEAD_NOTES);

  @Autowired
  BindingPolicyTest(NoteTaker taker, KafkaTemplate<String, byte[]> events, MeterRegistry meters) {
    this.taker = taker;
    this.events = events;
    this.meters = meters;
  }

  @AfterEach
  void closeTail() {
    taker.setDown(false);
    dead.close();
  }

  @Test
  void deadLettersTheBadRecordsAloneAndGoesOn() {
    send(Stream.of("a1", "a2", "bad-a", "a3", "bad-b", "a4"));
    await().untilAsserted(() -> assertThat(taken("a")).containsExactly("a1", "a2", "a3", "a4"));
    await()
        .untilAsserted(
            () ->
                assertThat(dead.records())
                    .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .containsExactly("bad-a", "bad-b"));
    assertThat(dead.records().getFirst().key()).isEqualTo("acme/p-001");
    assertThat(meters.get("interlude.consumer.given.up").counter().count())
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void waitsForAnOutageToEndAndLosesNothing() {
    taker.setDown(true);
    send(IntStream.range(0, 10).mapToObj(i -> "b" + i));
    send(Stream.of("bad-c", "b10"));
    await().untilAsserted(() -> assertThat(taker.refusals()).isGreaterThanOrEqualTo(3));
    assertThat(dead.records()).isEmpty();
    assertThat(taken("b")).isEmpty();

    taker.setDown(false);
    await()
        .untilAsserted(
            () ->
                assertThat(taken("b").stream().distinct())
                    .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 10).mapToObj(i -> "b" + i).toList()));
    await().untilAsserted(() -> assertThat(dead.records()).hasSize(1));
  }

  private void send(Stream<String> notes) {
    notes.forEach(
        note ->
            events.send(
                SampleBindings.NOTES.name(), "acme/p-001", note.getBytes(StandardCharsets.UTF_8)));
    events.flush();
  }

  private List<String> taken(String prefix) {
    return taker.notes().stream().filter(note -> note.startsWith(prefix)).toList();
  }
}
