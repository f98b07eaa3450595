package dev.interlude.activity.rejected;

import dev.interlude.activity.rejected.RejectedTable.Indexed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Indexes batches of the topic of rejected events. A record that cannot be read is named, so that
 * just that one is given up; a database that is down stops the batch, which comes again.
 */
@Component
class RejectedListener implements BatchMessageListener<String, byte[]> {

  private static final Logger log = LoggerFactory.getLogger(RejectedListener.class);

  private final RejectedTable table;
  private final RejectedSettings settings;
  private final Clock clock;

  RejectedListener(RejectedTable table, RejectedSettings settings, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void onMessage(List<ConsumerRecord<String, byte[]>> batch) {
    Instant now = clock.instant();
    var readable = new ArrayList<Indexed>(batch.size());
    for (int index = 0; index < batch.size(); index++) {
      ConsumerRecord<String, byte[]> next = batch.get(index);
      Rejection rejection;
      try {
        rejection = ReadingRejections.read(next.headers(), next.value());
      } catch (IllegalArgumentException unreadable) {
        log.warn(
            "not a rejected event: partition {}, offset {}: {}",
            next.partition(),
            next.offset(),
            unreadable.getMessage());
        // Those before it count as taken.
        table.index(readable);
        throw new BatchListenerFailedException("not a rejected event", unreadable, index);
      }
      if (rejection.at().isAfter(now.minus(settings.retention()))) {
        readable.add(indexed(next, rejection, now));
      }
    }
    table.index(readable);
  }

  private Indexed indexed(ConsumerRecord<String, byte[]> from, Rejection rejection, Instant now) {
    return new Indexed(
        new Position(from.topic(), from.partition(), from.offset()),
        rejection,
        new WaitRule(settings.waitFor())
            .stateOf(rejection.code(), rejection.kept(), rejection.at(), now));
  }
}
