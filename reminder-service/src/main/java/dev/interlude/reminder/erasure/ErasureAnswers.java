package dev.interlude.reminder.erasure;

import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.UnreadableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the answers among the erasures, its own too; what asks for one, or for a day, is passed by.
 */
@Service
public class ErasureAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureAnswers.class);

  private final Erasures erasures;
  private final TransactionTemplate transactions;
  private final ErasureSettings settings;
  private final MeterRegistry meters;
  private final Clock clock;

  ErasureAnswers(
      Erasures erasures,
      TransactionTemplate transactions,
      ErasureSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.erasures = erasures;
    this.transactions = transactions;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * What is no erasure is counted and passed over; without a database it throws, and the batch
   * comes again.
   */
  public void take(List<? extends ConsumerRecord<?, byte[]>> records) {
    for (ConsumerRecord<?, byte[]> each : records) {
      read(each)
          .ifPresent(
              done ->
                  transactions.executeWithoutResult(
                      status -> erasures.answered(done, clock.instant(), settings.services())));
    }
  }

  private Optional<ErasureDone> read(ConsumerRecord<?, byte[]> each) {
    try {
      return switch (EventRecords.read(each.headers(), each.value()).data()) {
        case ErasureDone done -> Optional.of(done);
        case ErasureRequested _, DayTakenBack _ -> Optional.empty();
        default -> passOver(each, "another-event");
      };
    } catch (UnreadableEventException e) {
      return passOver(each, e.code());
    }
  }

  private Optional<ErasureDone> passOver(ConsumerRecord<?, byte[]> each, String reason) {
    meters
        .counter("interlude.reminder.events.skipped", "topic", "erasures", "reason", reason)
        .increment();
    LOG.atWarn()
        .addKeyValue("partition", each.partition())
        .addKeyValue("offset", each.offset())
        .addKeyValue("reason", reason)
        .log("Passed over a record of the erasures topic");
    return Optional.empty();
  }
}
