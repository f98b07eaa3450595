package dev.interlude.reminder.routines;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the routines as content-service publishes them. */
@Service
public class FollowingRoutines {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingRoutines.class);

  private final Routines routines;
  private final MeterRegistry meters;

  FollowingRoutines(Routines routines, MeterRegistry meters) {
    this.routines = routines;
    this.meters = meters;
  }

  /** Takes records of the routines topic; one that cannot be read is counted and passed over. */
  @Transactional
  public void take(List<ConsumerRecord<byte[], byte[]>> records) {
    for (var each : records) {
      String key = new String(each.key(), java.nio.charset.StandardCharsets.UTF_8);
      if (each.value() == null) {
        routines.remove(key);
        continue;
      }
      try {
        if (EventRecords.read(each.headers(), each.value()).data()
            instanceof RoutineChanged routine) {
          routines.put(key, routine);
        }
      } catch (UnreadableEventException e) {
        meters
            .counter("interlude.reminder.events.skipped", "topic", "routines", "reason", e.code())
            .increment();
        LOG.atWarn()
            .addKeyValue("partition", each.partition())
            .addKeyValue("offset", each.offset())
            .addKeyValue("reason", e.code())
            .log("Passed over a record of the routines topic that is no event");
      }
    }
  }
}
