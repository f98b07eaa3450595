package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** How an entry is judged the next time. */
sealed interface Verdict {

  /** Taken: these go to the log. */
  record Taken(List<ProducerRecord<String, byte[]>> activities) implements Verdict {}

  /**
   * Refused again, perhaps for another reason.
   *
   * @param triedVersion the directory version by which the person was looked for; 0 for none
   */
  record Refused(RejectionCode code, @Nullable String pointer, State state, int triedVersion)
      implements Verdict {}

  /** Refused, and found to be of those whose bytes may not be kept. */
  record Discarded(RejectionCode code) implements Verdict {}

  default Outcome outcome() {
    return switch (this) {
      case Taken _ -> Outcome.REPLAYED;
      case Refused refused -> refused.state() == State.WAITING ? Outcome.WAITING : Outcome.REJECTED;
      case Discarded _ -> Outcome.REJECTED;
    };
  }
}
