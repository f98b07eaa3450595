package dev.interlude.activity.delivery;

import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.RejectionCode;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What became of one submission's events.
 *
 * @param accepted how many events were taken, as they were sent (a cut posture counts once)
 * @param activities records for the log, in order
 * @param rejected the events that were not taken, in order
 * @param refused their records
 */
public record Judged(
    int accepted,
    List<ProducerRecord<String, byte[]>> activities,
    List<Rejection> rejected,
    List<ProducerRecord<String, byte[]>> refused) {

  /** Whether an event is promised to be tried again, so that its record must not be lost. */
  public boolean hasWaiting() {
    return rejected.stream().anyMatch(each -> each.why().code() == RejectionCode.UNKNOWN_PERSON);
  }

  /**
   * One event that was not taken.
   *
   * @param index its place among the events, from 0
   */
  public record Rejection(int index, Rejected why) {}
}
