package dev.interlude.activity.delivery;

import dev.interlude.activity.delivery.Judged.Rejection;
import dev.interlude.activity.judge.AcceptedEvent;
import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.judge.Submission;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges the events of one submission and makes the records of what becomes of them. */
@Component
public class JudgingEvents {

  private static final Logger log = LoggerFactory.getLogger(JudgingEvents.class);

  private final Judge judge;
  private final EventMetrics metrics;

  JudgingEvents(Judge judge, EventMetrics metrics) {
    this.judge = judge;
    this.metrics = metrics;
  }

  /**
   * Judges each event alone; rejections are counted here, acceptance by whoever saw the broker's
   * acknowledgement.
   *
   * @param events the UTF-8 bytes of CloudEvents in JSON
   * @param sentAt the header Sent-At, if there was one
   */
  public Judged judge(List<byte[]> events, Submission submission, @Nullable String sentAt) {
    var activities = new ArrayList<ProducerRecord<String, byte[]>>(events.size());
    var refused = new ArrayList<ProducerRecord<String, byte[]>>();
    var rejections = new ArrayList<Rejection>();
    for (int index = 0; index < events.size(); index++) {
      byte[] event = events.get(index);
      Rejected rejected = judge(event, submission, activities);
      if (rejected != null) {
        metrics.rejected(rejected.code());
        rejections.add(new Rejection(index, rejected));
        refused.add(RejectedRecords.of(event, rejected, submission, sentAt));
      }
    }
    return new Judged(events.size() - rejections.size(), activities, rejections, refused);
  }

  /** Null for an event that is taken. All is computed in memory: what fails now fails for ever. */
  private @Nullable Rejected judge(
      byte[] event, Submission submission, List<ProducerRecord<String, byte[]>> activities) {
    try {
      return switch (judge.judge(event, submission)) {
        case Accepted accepted -> {
          activities.addAll(recordsOf(accepted));
          yield null;
        }
        case Rejected rejected -> rejected;
      };
    } catch (RuntimeException e) {
      return ofFault(e);
    }
  }

  /**
   * Refuses an event on which our own code failed, so that it stops no other; logged without what
   * the failure says, which may be of the event.
   */
  public Judged refuseFaulty(byte[] event, RuntimeException fault, Submission submission) {
    return refuse(event, ofFault(fault), submission);
  }

  private static Rejected ofFault(RuntimeException fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    log.error(
        "an event could not be judged: {} at {}",
        fault.getClass().getName(),
        trace.length == 0 ? "an unknown place" : trace[0]);
    return unread("a fault of ours: the event could not be judged; report it");
  }

  /**
   * Refuses bytes that nobody could look into, as malformed; only their hash and size are kept.
   *
   * @param detail a sentence for the client's developer; holds nothing of the bytes
   */
  public Judged refuseUnread(byte[] event, String detail, Submission submission) {
    return refuse(event, unread(detail), submission);
  }

  private static Rejected unread(String detail) {
    return new Rejected(null, RejectionCode.MALFORMED, null, detail, false);
  }

  private Judged refuse(byte[] event, Rejected rejected, Submission submission) {
    metrics.rejected(rejected.code());
    return new Judged(
        0,
        List.of(),
        List.of(new Rejection(0, rejected)),
        List.of(RejectedRecords.of(event, rejected, submission, null)));
  }

  /** The records of an accepted event, as the log takes them. */
  public static List<ProducerRecord<String, byte[]>> recordsOf(Accepted accepted) {
    var records = new ArrayList<ProducerRecord<String, byte[]>>(accepted.events().size());
    for (AcceptedEvent taken : accepted.events()) {
      records.add(recordOf(taken));
    }
    return records;
  }

  private static ProducerRecord<String, byte[]> recordOf(AcceptedEvent taken) {
    return EventRecords.write(Topics.ACTIVITIES, taken.event(), taken.enrichment());
  }
}
