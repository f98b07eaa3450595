package dev.interlude.activity.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one event. */
public sealed interface Judgement {

  /**
   * The event goes to the log.
   *
   * @param events at least one; several when working hours cut a posture into pieces
   */
  record Accepted(List<AcceptedEvent> events) implements Judgement {}

  /**
   * The event is told back to the client.
   *
   * @param id of the event, if it could be read
   * @param pointer to the wrong field in the event (RFC 6901); null if no field is to blame
   * @param detail a sentence for the client's developer; holds no value of the event
   * @param keepable whether all of the event was looked at for content that must not be kept, and
   *     it is known whose it is
   */
  record Rejected(
      @Nullable String id,
      RejectionCode code,
      @Nullable String pointer,
      String detail,
      boolean keepable)
      implements Judgement {

    /** Whether the event's bytes may be kept; of the others only hash, size and code are. */
    public boolean bytesMayBeKept() {
      return keepable && code != RejectionCode.NOT_ALLOWED_CONTENT;
    }

    /** The same of an event that is about nobody whom an erasure could name. */
    Rejected ofNobody() {
      return new Rejected(id, code, pointer, detail, false);
    }
  }
}
