package dev.interlude.reminder.routines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the routines as content-service publishes them. */
@Service
public class FollowingRoutines {

  private static final Logger LOG = LoggerFactory.getLogger(FollowingRoutines.class);

  private final TransactionTemplate transactions;
  private final Routines routines;
  private final MeterRegistry meters;

  FollowingRoutines(TransactionTemplate transactions, Routines routines, MeterRegistry meters) {
    this.transactions = transactions;
    this.routines = routines;
    this.meters = meters;
  }

  /** What a record says; a routine that is gone is null. */
  private record Read(ConsumerRecord<?, ?> from, String key, @Nullable RoutineChanged routine) {}

  /**
   * Takes records of the routines topic in one transaction. One that cannot be read, or that the
   * database refuses, is counted and passed over; without a database it throws, and the same batch
   * comes again.
   */
  public void take(List<ConsumerRecord<byte[], byte[]>> records) {
    var read = new ArrayList<Read>();
    for (var each : records) {
      try {
        read(each).ifPresent(read::add);
      } catch (UnreadableEventException e) {
        passOver(each, e.code());
      }
    }
    try {
      write(read);
    } catch (DataIntegrityViolationException refused) {
      oneByOne(read);
    }
  }

  private static Optional<Read> read(ConsumerRecord<byte[], byte[]> each) {
    String key = new String(each.key(), UTF_8);
    if (each.value() == null) {
      return Optional.of(new Read(each, key, null));
    }
    return EventRecords.read(each.headers(), each.value()).data() instanceof RoutineChanged routine
        ? Optional.of(new Read(each, key, routine))
        : Optional.empty();
  }

  private void write(List<Read> read) {
    transactions.executeWithoutResult(
        transaction -> {
          for (Read each : read) {
            if (each.routine() == null) {
              routines.remove(each.key());
            } else {
              routines.put(each.key(), each.routine());
            }
          }
        });
  }

  private void oneByOne(List<Read> read) {
    for (Read each : read) {
      try {
        write(List.of(each));
      } catch (DataIntegrityViolationException refused) {
        passOver(each.from(), "refused-by-database");
      }
    }
  }

  private void passOver(ConsumerRecord<?, ?> each, String reason) {
    meters
        .counter("interlude.reminder.events.skipped", "topic", "routines", "reason", reason)
        .increment();
    LOG.atWarn()
        .addKeyValue("partition", each.partition())
        .addKeyValue("offset", each.offset())
        .addKeyValue("reason", reason)
        .log("Passed over a record of the routines topic");
  }
}
