package dev.interlude.activity.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases a person, and says so when all is deleted; asked again, it does and says it again. */
@Component
class ErasingPeople {

  private static final Logger log = LoggerFactory.getLogger(ErasingPeople.class);

  private static final String SERVICE = "activity-service";
  private static final String SOURCE = "urn:interlude:" + SERVICE;

  private final ErasedPeople erased;
  private final List<PersonalData> holders;
  private final KafkaOperations<String, byte[]> events;
  private final ErasureSettings settings;
  private final Counter done;
  private final Counter rows;
  private final Clock clock;

  ErasingPeople(
      ErasedPeople erased,
      List<PersonalData> holders,
      KafkaOperations<String, byte[]> eventTemplate,
      ErasureSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.erased = erased;
    this.holders = List.copyOf(holders);
    this.events = eventTemplate;
    this.settings = settings;
    this.done = meters.counter("interlude.activity.erasures.done");
    this.rows = meters.counter("interlude.activity.erasures.rows");
    this.clock = clock;
  }

  /** Returns when everything is deleted and the broker has acknowledged the answer. */
  void erase(Event<ErasureRequested> requested) {
    ErasureRequested request = requested.data();
    erased.mark(request, clock.instant());
    int deleted = 0;
    for (PersonalData holder : holders) {
      deleted += holder.forget(request.tenant(), request.person(), request.directoryVersion());
    }
    events.send(EventRecords.write(Topics.ERASURES, keyOf(request), answerTo(requested))).join();
    done.increment();
    rows.increment(deleted);
    log.info("erased a person: {} rows in {} places", deleted, holders.size());
  }

  /** After that time no fact stamped before the erasure can come any more. */
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forgetOldMarkers() {
    erased.forgetBefore(clock.instant().minus(settings.markerKept()));
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

  private static String keyOf(ErasureRequested request) {
    return new PersonKey(request.tenant(), request.person()).toString();
  }
}
