package dev.interlude.activity.intake;

import dev.interlude.activity.intake.IntakeAnswer.RejectedEvent;
import dev.interlude.activity.judge.AcceptedEvent;
import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.Submission;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
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

  private final Judge judge;
  private final EventLog eventLog;
  private final IntakeMetrics metrics;
  private final Duration timeout;

  TakingEvents(Judge judge, EventLog eventLog, IntakeMetrics metrics, IntakeSettings settings) {
    this.judge = judge;
    this.eventLog = eventLog;
    this.metrics = metrics;
    this.timeout = settings.acknowledgementTimeout();
  }

  /**
   * Throws 503 when the broker has not acknowledged all accepted events in time; some may be in the
   * log then, and all may be sent again.
   *
   * @param sentAt the header Sent-At, if there was one
   */
  IntakeAnswer take(List<byte[]> events, Submission submission, @Nullable String sentAt) {
    var activities = new ArrayList<ProducerRecord<String, byte[]>>(events.size());
    var refused = new ArrayList<ProducerRecord<String, byte[]>>();
    var answers = new ArrayList<RejectedEvent>();
    for (int index = 0; index < events.size(); index++) {
      byte[] event = events.get(index);
      switch (judge.judge(event, submission)) {
        case Accepted accepted ->
            accepted.events().forEach(taken -> activities.add(recordOf(taken)));
        case Rejected rejected -> {
          metrics.rejected(rejected.code());
          answers.add(RejectedEvent.of(index, rejected));
          refused.add(RejectedRecords.of(event, rejected, submission, sentAt));
        }
      }
    }
    append(activities, refused);
    int accepted = events.size() - answers.size();
    metrics.accepted(accepted);
    return new IntakeAnswer(accepted, answers);
  }

  private void append(
      List<ProducerRecord<String, byte[]>> activities,
      List<ProducerRecord<String, byte[]>> refused) {
    long begin = System.nanoTime();
    CompletableFuture<Void> acknowledged = eventLog.append(activities);
    CompletableFuture<Void> recorded = eventLog.append(refused);
    if (!isDone(acknowledged, begin)) {
      metrics.brokerUnavailable();
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "broker-unavailable",
              "The log did not acknowledge the events; send them again with the same ids.")
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    metrics.acknowledgedIn(Duration.ofNanos(System.nanoTime() - begin));
    if (!isDone(recorded, begin)) {
      metrics.unrecorded(refused.size());
    }
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

  private static ProducerRecord<String, byte[]> recordOf(AcceptedEvent taken) {
    return EventRecords.write(Topics.ACTIVITIES, taken.event(), taken.enrichment());
  }
}
