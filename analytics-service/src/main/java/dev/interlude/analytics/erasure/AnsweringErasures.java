package dev.interlude.analytics.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Says that people are erased, when the stream's state has forgotten them as well. */
@Component
class AnsweringErasures {

  private static final String SERVICE = "analytics-service";
  private static final String SOURCE = "urn:interlude:" + SERVICE;
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final StreamOffsets stream;
  private final KafkaOperations<String, byte[]> events;
  private final ErasureSettings settings;
  private final Counter done;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);

  AnsweringErasures(
      StreamOffsets stream,
      KafkaOperations<String, byte[]> eventTemplate,
      ErasureSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.stream = stream;
    this.events = eventTemplate;
    this.settings = settings;
    this.done = meters.counter("interlude.analytics.erasures.done");
    this.clock = clock;
  }

  /**
   * Returns when the broker has acknowledged all answers; throws {@link StreamBehindException} when
   * the stream does not come so far in time.
   *
   * @param last by partition, the last request
   */
  void answer(List<Event<ErasureRequested>> requests, Map<TopicPartition, Long> last) {
    if (!requests.isEmpty()) {
      awaitStream(last);
    }
    for (Event<ErasureRequested> request : requests) {
      events.send(EventRecords.write(Topics.ERASURES, keyOf(request), answerTo(request))).join();
      done.increment();
    }
  }

  private void awaitStream(Map<TopicPartition, Long> last) {
    Instant end = clock.instant().plus(settings.streamWait());
    while (!stream.havePassed(last)) {
      if (clock.instant().isAfter(end)) {
        throw new StreamBehindException("The stream has not taken the erasures yet", null);
      }
      pause();
    }
  }

  /** Ends at once when the service stops. */
  private void pause() {
    try {
      if (stopping.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new StreamBehindException("Stopped while waiting for the stream", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StreamBehindException("Stopped while waiting for the stream", e);
    }
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
  }

  private Event<ErasureDone> answerTo(Event<ErasureRequested> requested) {
    ErasureRequested request = requested.data();
    return new Event<>(
        "done/" + requested.id(),
        SOURCE,
        clock.instant(),
        requested.subject(),
        new ErasureDone(request.tenant(), request.person(), request.directoryVersion(), SERVICE));
  }

  private static String keyOf(Event<ErasureRequested> requested) {
    return new PersonKey(requested.data().tenant(), requested.data().person()).toString();
  }
}
