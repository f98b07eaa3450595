package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakEvent;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.timing.Closing;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The events about breaks. Their ids follow from what they say, so a repetition is recognised;
 * their source names the person, since breaks of many people fall due in one second and are named
 * alike.
 */
public final class BreakRecords {

  /** The source of this service's events; those about breaks add tenant and person. */
  public static final String SOURCE = "urn:interlude:reminder-service";

  private BreakRecords() {}

  /** The break is due, for the first time. */
  public static ProducerRecord<String, byte[]> due(Prompt prompt) {
    return write(prompt, "due/" + prompt.breakId(), prompt.dueAt(), data(prompt));
  }

  /** The break is due again after a snooze. */
  static ProducerRecord<String, byte[]> again(Prompt prompt, Instant at) {
    return write(prompt, "due/" + prompt.breakId() + "/" + prompt.snoozeNumber(), at, data(prompt));
  }

  /** What was said last of a break that is open: due, or due again. */
  public static ProducerRecord<String, byte[]> latest(Prompt prompt, Instant now) {
    return prompt.snoozeNumber() == 0 ? due(prompt) : again(prompt, now);
  }

  static ProducerRecord<String, byte[]> closed(Prompt prompt, Closing closing) {
    return switch (closing) {
      case Closing.Expired(Instant at) ->
          write(prompt, "expired/" + prompt.breakId(), at, new BreakExpired(prompt.breakId()));
      case Closing.Withdrawn(Instant at, var reason) ->
          write(
              prompt,
              "withdrawn/" + prompt.breakId(),
              at,
              new BreakWithdrawn(prompt.breakId(), reason));
    };
  }

  /** A webhook's or a push service's receipt. */
  static ProducerRecord<String, byte[]> delivered(
      Assignment assignment, BreakId breakId, String channel, Instant at) {
    return EventRecords.write(
        Topics.BREAKS,
        new Event<>(
            "delivered/" + breakId + "/" + channel,
            source(assignment),
            at,
            assignment.person(),
            new BreakDelivered(breakId, channel)),
        Enrichment.of(assignment));
  }

  private static BreakDue data(Prompt prompt) {
    return new BreakDue(
        prompt.breakId(),
        prompt.kind(),
        prompt.dueAt(),
        prompt.expiresAt(),
        prompt.plannedSeconds(),
        prompt.routineId(),
        prompt.routineVersion(),
        prompt.policyId(),
        prompt.policyVersion());
  }

  private static String source(Assignment assignment) {
    return SOURCE + ":" + assignment.tenant() + ":" + assignment.person();
  }

  private static ProducerRecord<String, byte[]> write(
      Prompt prompt, String id, Instant at, BreakEvent data) {
    return EventRecords.write(
        Topics.BREAKS,
        new Event<>(id, source(prompt.assignment()), at, prompt.assignment().person(), data),
        Enrichment.of(prompt.assignment()));
  }
}
