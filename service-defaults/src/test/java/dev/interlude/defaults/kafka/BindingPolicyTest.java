package dev.interlude.defaults.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.defaults.ConsumerPolicy;
import dev.interlude.defaults.DeadLetters;
import dev.interlude.defaults.sample.NoteTaker;
import dev.interlude.defaults.sample.SampleBindings;
import dev.interlude.defaults.sample.SampleServiceTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

@SampleServiceTest
class BindingPolicyTest {
  private final NoteTaker taker;
  private final KafkaTemplate<String, byte[]> events;
  private final MeterRegistry meters;
  private final ConsumerPolicy policy;
  private final TopicTail dead =
      TopicTail.fromNow(
          Infrastructure.shared().broker().bootstrapServers(), SampleBindings.DEAD_NOTES);

  @Autowired
  BindingPolicyTest(
      NoteTaker taker,
      KafkaTemplate<String, byte[]> events,
      MeterRegistry meters,
      ConsumerPolicy policy) {
    this.taker = taker;
    this.events = events;
    this.meters = meters;
    this.policy = policy;
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
  void marksDeadLettersWithReasonAndOriginAndNothingOfTheFailure() {
    send(Stream.of("bad-marked"));
    await().untilAsserted(() -> assertThat(dead.records()).hasSize(1));

    var letter = dead.records().getFirst();
    assertThat(text(letter.headers().lastHeader(DeadLetters.REASON).value()))
        .isEqualTo("unreadable");
    assertThat(text(letter.headers().lastHeader(DeadLetters.ORIGIN).value()))
        .startsWith(SampleBindings.NOTES.name() + "/");
    assertThat(letter.headers())
        .noneSatisfy(header -> assertThat(text(header.value())).contains("bad-marked"));
  }

  @Test
  void givesTheSameToContainersThatNoBindingMakes() {
    var container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<String, byte[]>(Map.of()),
            new ContainerProperties(SampleBindings.NOTES.name()));

    container.setAutoStartup(false);
    policy.applyTo(container);

    assertThat(container.getCommonErrorHandler()).isInstanceOf(PatientErrorHandler.class);
    assertThat(container.getContainerProperties().getConsumerRebalanceListener()).isNotNull();
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

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
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
