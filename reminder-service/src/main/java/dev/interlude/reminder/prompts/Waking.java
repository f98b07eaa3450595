package dev.interlude.reminder.prompts;

import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.timing.Closing;
import dev.interlude.reminder.timing.OpenBreak.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about an open break by now, and when to look at it again.
 *
 * @param reminded whether the reminder after a snooze was due
 * @param closing how it ended, null while it is open
 * @param wakeAt when to look again, null once it has ended
 */
public record Waking(
    Prompt prompt, boolean reminded, @Nullable Closing closing, @Nullable Instant wakeAt) {

  /** Decides by what is known; the same knowledge gives the same events. */
  public static Waking of(Prompt prompt, Known known, Instant now) {
    Closing closing = prompt.open().closing(known);
    Instant remindAt = prompt.remindAt();
    boolean remind = remindAt != null && remindAt.isBefore(closing.at());
    boolean reminded = remind && remindAt != null && !remindAt.isAfter(now);
    if (!closing.at().isAfter(now)) {
      return new Waking(prompt, reminded, closing, null);
    }
    return new Waking(prompt, reminded, null, remind && !reminded ? remindAt : closing.at());
  }

  /** The same, but a break that is still open by now is taken back. */
  Waking withdrawn(Instant now, WithdrawalReason reason) {
    return closing == null
        ? new Waking(prompt, reminded, new Closing.Withdrawn(now, reason), null)
        : this;
  }

  List<ProducerRecord<String, byte[]>> records() {
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    if (reminded && prompt.remindAt() != null) {
      records.add(BreakRecords.again(prompt, prompt.remindAt()));
    }
    if (closing != null) {
      records.add(BreakRecords.closed(prompt, closing));
    }
    return records;
  }
}
