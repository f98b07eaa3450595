package dev.interlude.activity.rejected;

import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.rejected.Verdict.Taken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judges claimed entries again and writes what is taken to the log. An entry is marked only after
 * the broker has acknowledged; a crash in between repeats the same events with the same ids.
 */
@Component
class DeliveringAgain {

  private static final int PATIENCE_SECONDS = 10;

  private final JudgingAgain judging;
  private final EventLog eventLog;
  private final JudgedEntries entries;

  DeliveringAgain(JudgingAgain judging, EventLog eventLog, JudgedEntries entries) {
    this.judging = judging;
    this.eventLog = eventLog;
    this.entries = entries;
  }

  private record Judged(Entry entry, Verdict verdict) {}

  /**
   * To be called in the transaction that claimed the entries.
   *
   * @return how many had which outcome
   * @throws NotAcknowledgedException when the broker is away; the transaction is to be rolled back
   */
  Map<Outcome, Integer> deliver(List<Entry> claimed) {
    List<Judged> judged =
        claimed.stream().map(entry -> new Judged(entry, judging.judge(entry))).toList();
    send(judged);
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (Judged each : judged) {
      entries.mark(each.entry(), each.verdict());
      counts.merge(each.verdict().outcome(), 1, Integer::sum);
    }
    return counts;
  }

  private void send(List<Judged> judged) {
    var activities =
        judged.stream()
            .flatMap(
                each ->
                    each.verdict() instanceof Taken(var records) ? records.stream() : Stream.of())
            .toList();
    try {
      eventLog.append(activities).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotAcknowledgedException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAcknowledgedException(e);
    }
  }
}
