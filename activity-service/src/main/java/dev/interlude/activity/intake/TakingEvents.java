package dev.interlude.activity.intake;

import dev.interlude.activity.delivery.Acknowledgement;
import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.activity.delivery.Judged;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.intake.IntakeAnswer.RejectedEvent;
import dev.interlude.activity.judge.Submission;
import dev.interlude.defaults.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Judges a request's events and answers once the broker has those that were accepted. */
@Component
class TakingEvents {

  private static final Logger log = LoggerFactory.getLogger(TakingEvents.class);

  private static final String RETRY_AFTER_SECONDS = "5";

  private final JudgingEvents judging;
  private final EventLog eventLog;
  private final EventMetrics counts;
  private final IntakeMetrics metrics;
  private final Metering metering;
  private final Duration timeout;

  TakingEvents(
      JudgingEvents judging,
      EventLog eventLog,
      EventMetrics counts,
      IntakeMetrics metrics,
      Metering metering,
      IntakeSettings settings) {
    this.judging = judging;
    this.counts = counts;
    this.eventLog = eventLog;
    this.metrics = metrics;
    this.metering = metering;
    this.timeout = settings.acknowledgementTimeout();
  }

  /**
   * Throws 503 when the broker has not acknowledged all accepted events in time, or those rejected
   * of which some are to be tried again; some may be in the log then, and all may be sent again.
   *
   * @param sentAt the header Sent-At, if there was one
   */
  IntakeAnswer take(List<byte[]> events, Submission submission, @Nullable String sentAt) {
    Judged judged = judging.judge(events, submission, sentAt);
    append(judged, events.size(), submission);
    counts.accepted(judged.accepted());
    return new IntakeAnswer(
        judged.accepted(), judged.rejected().stream().map(RejectedEvent::of).toList());
  }

  private void append(Judged judged, int events, Submission submission) {
    long begin = System.nanoTime();
    Acknowledgement acknowledged = eventLog.append(judged.activities());
    Acknowledgement recorded = eventLog.append(judged.refused());
    boolean isTaken = isDone(acknowledged, begin);
    if (isTaken) {
      metrics.acknowledgedIn(Duration.ofNanos(System.nanoTime() - begin));
      if (isDone(recorded, begin)) {
        return;
      }
      counts.unrecorded(judged.refused().size());
      if (!judged.hasWaiting()) {
        return;
      }
    }
    if (acknowledged.isOfNone() && recorded.isOfNone()) {
      metering.giveBack(events, submission);
    }
    throw notAcknowledged();
  }

  private Problem notAcknowledged() {
    metrics.brokerUnavailable();
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "broker-unavailable",
            "The log did not acknowledge the events; send them again with the same ids.")
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
  }

  private boolean isDone(CompletableFuture<Void> sending, long begin) {
    try {
      sending.get(timeout.toNanos() - (System.nanoTime() - begin), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      log.warn("not acknowledged by the broker: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
