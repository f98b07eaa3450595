package dev.interlude.analytics.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;

class AnsweringErasuresTest {

  private static final Map<TopicPartition, Long> LAST =
      Map.of(new TopicPartition("interlude.erasures.v1", 3), 7L);
  private static final List<Event<ErasureRequested>> REQUESTS =
      List.of(
          new Event<>(
              "er-1",
              "urn:interlude:reminder-service",
              Instant.EPOCH,
              "p-001",
              new ErasureRequested("acme", "p-001", 5)));

  private final StreamOffsets stream = mock();
  private final KafkaOperations<String, byte[]> events = mock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void answersWhenTheStreamHasTakenTheRequestsAndNotBefore() {
    when(stream.havePassed(LAST)).thenReturn(false, false, true);
    when(events.send(anyRecord())).thenReturn(CompletableFuture.completedFuture(null));
    answering(Duration.ofSeconds(20)).answer(REQUESTS, LAST);
    verify(stream, times(3)).havePassed(LAST);
    verify(events).send(anyRecord());
    assertThat(meters.counter("interlude.analytics.erasures.done").count()).isEqualTo(1);
  }

  @Test
  void answersNothingWhenTheStreamDoesNotComeSoFarInTime() {
    when(stream.havePassed(LAST)).thenReturn(false);
    assertThatThrownBy(() -> answering(Duration.ZERO).answer(REQUESTS, LAST))
        .isInstanceOf(StreamBehindException.class);
    verify(events, never()).send(anyRecord());
  }

  @Test
  void stopsWaitingWithTheService() {
    when(stream.havePassed(LAST)).thenReturn(false);
    var answering = answering(Duration.ofMinutes(1));
    answering.stop();
    assertThatThrownBy(() -> answering.answer(REQUESTS, LAST)).hasMessageContaining("Stopped");
  }

  private AnsweringErasures answering(Duration wait) {
    var settings = new ErasureSettings("group", Duration.ofDays(45), wait);
    return new AnsweringErasures(stream, events, settings, meters, Clock.systemUTC());
  }

  private static ProducerRecord<String, byte[]> anyRecord() {
    return any();
  }
}
