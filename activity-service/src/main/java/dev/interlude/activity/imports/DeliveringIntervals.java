package dev.interlude.activity.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.activity.delivery.Judged;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Has intervals judged as the events that they are, and returns once the log has them. */
@Component
class DeliveringIntervals {

  /** As many at a time as one request of the intake. */
  static final int BATCH = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String EVENT =
      """
      {"specversion":"1.0","id":"%s","source":"%s","type":"dev.interlude.posture.observed.v1",\
      "time":"%s","data":{"from":"%s","to":"%s","posture":"%s","evidence":"%s"}}""";

  private final JudgingEvents judging;
  private final EventLog eventLog;
  private final EventMetrics counts;

  DeliveringIntervals(JudgingEvents judging, EventLog eventLog, EventMetrics counts) {
    this.judging = judging;
    this.eventLog = eventLog;
    this.counts = counts;
  }

  /**
   * Delivers up to {@link #BATCH} intervals of the person whose token it was. Throws {@link
   * NotAcknowledgedException} when the broker does not answer in time; some may be in the log then.
   */
  Delivered deliver(List<ImportedInterval> intervals, Submission submission) {
    String source = ImportSource.of(submission.tenant(), requireNonNull(submission.person()));
    List<byte[]> events = intervals.stream().map(interval -> event(interval, source)).toList();
    Judged judged = judging.judge(events, ofAnySource(submission), null);
    CompletableFuture<Void> acknowledged = eventLog.append(judged.activities());
    CompletableFuture<Void> recorded = eventLog.append(judged.refused());
    await(acknowledged);
    try {
      await(recorded);
    } catch (NotAcknowledgedException e) {
      counts.unrecorded(judged.refused().size());
      if (judged.hasWaiting()) {
        throw e;
      }
    }
    counts.accepted(judged.accepted());
    return Delivered.of(
        judged.accepted(),
        judged.rejected().stream().map(rejected -> rejected.why().code().wireName()).toList());
  }

  /** The source is ours; what the app may report holds here too. */
  private static Submission ofAnySource(Submission submission) {
    return new Submission(
        submission.tenant(),
        submission.person(),
        submission.client(),
        new AllowedEvents(submission.allowed().types(), ""),
        submission.receivedAt(),
        submission.clockShift());
  }

  private static byte[] event(ImportedInterval interval, String source) {
    Instant to = Instant.ofEpochSecond(interval.to());
    return EVENT
        .formatted(
            interval.id(),
            source,
            to,
            Instant.ofEpochSecond(interval.from()),
            to,
            interval.posture().wireName(),
            interval.evidence().wireName())
        .getBytes(UTF_8);
  }

  private static void await(CompletableFuture<Void> sending) {
    try {
      sending.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotAcknowledgedException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAcknowledgedException(e);
    }
  }
}
