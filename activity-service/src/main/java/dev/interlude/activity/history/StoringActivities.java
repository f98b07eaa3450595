package dev.interlude.activity.history;

import dev.interlude.activity.history.Activity.Key;
import dev.interlude.activity.history.ActivityMerge.Merged;
import dev.interlude.contracts.UnreadableEventException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a batch of the log in one transaction. Storing again what was stored changes nothing, and
 * of two records of one key the earlier in the log is held.
 */
@Component
class StoringActivities {

  /** Further ahead no fact is accepted; it would make partitions that nobody needs. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final ActivityMerge table;
  private final Partitions partitions;
  private final TransactionTemplate transactions;
  private final HistorySettings settings;
  private final HistoryMetrics metrics;
  private final Clock clock;

  StoringActivities(
      ActivityMerge table,
      Partitions partitions,
      TransactionTemplate transactions,
      HistorySettings settings,
      HistoryMetrics metrics,
      Clock clock) {
    this.table = table;
    this.partitions = partitions;
    this.transactions = transactions;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Stores the records before the first one that is no activity, or none that the table can hold,
   * and then throws {@link BatchListenerFailedException} for that one.
   */
  void store(List<ConsumerRecord<String, byte[]>> batch) {
    var rows = new ArrayList<Activity>(batch.size());
    @Nullable RuntimeException spoilt = null;
    for (int index = 0; index < batch.size() && spoilt == null; index++) {
      try {
        rows.add(read(batch.get(index)));
      } catch (UnreadableEventException | IllegalArgumentException e) {
        spoilt = e;
      }
    }
    storeOrBlame(rows, 0);
    if (spoilt != null) {
      throw new BatchListenerFailedException("not an activity", spoilt, rows.size());
    }
  }

  private Activity read(ConsumerRecord<String, byte[]> kafkaRecord) {
    Activity activity = Activity.read(kafkaRecord);
    if (activity.time().isAfter(clock.instant().plus(AHEAD))) {
      throw new IllegalArgumentException("the time lies a day ahead or more");
    }
    return activity;
  }

  private void storeOrBlame(List<Activity> rows, int first) {
    try {
      store(rows);
    } catch (DataIntegrityViolationException e) {
      partitions.forgetKnown();
      if (rows.size() == 1) {
        storeAgainOrBlame(rows, first);
      } else {
        int middle = rows.size() / 2;
        storeOrBlame(rows.subList(0, middle), first);
        storeOrBlame(rows.subList(middle, rows.size()), first + middle);
      }
    }
  }

  private void storeAgainOrBlame(List<Activity> row, int index) {
    try {
      store(row);
    } catch (DataIntegrityViolationException e) {
      throw new BatchListenerFailedException("an activity that cannot be held", e, index);
    }
  }

  private void store(Collection<Activity> rows) {
    Instant oldest = settings.oldest(clock);
    List<Activity> kept = rows.stream().filter(row -> !row.time().isBefore(oldest)).toList();
    var live = new TreeMap<Key, Activity>();
    kept.forEach(row -> live.putIfAbsent(row.key(), row));
    if (!live.isEmpty()) {
      partitions.ensure(live.values().stream().map(Activity::time));
      Merged merged = Objects.requireNonNull(transactions.execute(_ -> table.merge(live.values())));
      metrics.merged(kept.size(), merged);
    }
    metrics.expired(rows.size() - kept.size());
  }
}
