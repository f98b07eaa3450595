package dev.interlude.reminder.history;

import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.reminder.engine.Taken;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Presences;
import dev.interlude.reminder.prompts.Snoozing;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what people did, a batch at a time. */
@Service
public class RecordingActivities {

  private static final Logger LOG = LoggerFactory.getLogger(RecordingActivities.class);

  private final TransactionTemplate transactions;
  private final UnerasedFacts unerased;
  private final ClearedDays cleared;
  private final HistoryRows rows;
  private final Timers timers;
  private final SeeingPostures seeing;
  private final Presences presences;
  private final Snoozing snoozing;
  private final MeterRegistry meters;

  RecordingActivities(
      TransactionTemplate transactions,
      UnerasedFacts unerased,
      ClearedDays cleared,
      HistoryRows rows,
      Timers timers,
      SeeingPostures seeing,
      Presences presences,
      Snoozing snoozing,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.unerased = unerased;
    this.cleared = cleared;
    this.rows = rows;
    this.timers = timers;
    this.seeing = seeing;
    this.presences = presences;
    this.snoozing = snoozing;
    this.meters = meters;
  }

  private record Read(ConsumerRecord<?, byte[]> from, Activity activity) {}

  /**
   * Takes records of the activities topic in one transaction. One that is no event, or that the
   * database refuses, is counted and passed over; without a database it throws, and the same batch
   * comes again.
   */
  public void take(List<? extends ConsumerRecord<?, byte[]>> records) {
    var read = new ArrayList<Read>();
    for (ConsumerRecord<?, byte[]> each : records) {
      try {
        Activity.read(each).ifPresent(activity -> read.add(new Read(each, activity)));
      } catch (UnreadableEventException | IllegalArgumentException e) {
        passOver(each, e);
      }
    }
    try {
      record(read);
    } catch (DataIntegrityViolationException refused) {
      oneByOne(read);
    }
  }

  private void oneByOne(List<Read> read) {
    for (Read each : read) {
      try {
        record(List.of(each));
      } catch (DataIntegrityViolationException refused) {
        passOver(each.from(), refused);
      }
    }
  }

  private void record(List<Read> read) {
    if (!read.isEmpty()) {
      transactions.executeWithoutResult(
          transaction -> write(unerased.of(read.stream().map(Read::activity).toList())));
    }
  }

  /** Of a day taken back, breaks move the timer, which keeps the last of them; nothing is kept. */
  private void write(List<Activity> known) {
    List<Activity> kept = cleared.without(known);
    Facts facts = Facts.of(kept);
    List<Taken> taken = kept.size() == known.size() ? facts.taken() : Facts.of(known).taken();
    Seen seen = seeing.see(facts.postures(), facts.cleared());
    // All timers at once, and before breaks, as the engine locks them: nobody waits in a circle.
    Set<PersonRef> others = new HashSet<>(seen.rested());
    facts.presences().forEach(said -> others.add(new PersonRef(said.tenant(), said.person())));
    timers.happened(taken, seen.people(), others);
    if (!facts.days().isEmpty()) {
      rows.addDays(facts.days());
    }
    if (!facts.breaks().isEmpty()) {
      rows.addBreaks(facts.breaks());
    }
    if (!facts.snoozes().isEmpty()) {
      snoozing.snooze(facts.snoozes());
    }
    if (!facts.presences().isEmpty()) {
      presences.add(facts.presences());
      rows.wake(facts.presences());
    }
    if (!seen.rests().isEmpty()) {
      rows.wakeRested(seen.rests());
    }
    if (!facts.cleared().isEmpty()) {
      cleared.clear(facts.cleared());
    }
  }

  private void passOver(ConsumerRecord<?, byte[]> each, RuntimeException e) {
    String reason = Activity.reason(e);
    meters
        .counter("interlude.reminder.events.skipped", "topic", "activities", "reason", reason)
        .increment();
    LOG.atWarn()
        .addKeyValue("partition", each.partition())
        .addKeyValue("offset", each.offset())
        .addKeyValue("reason", reason)
        .log("Passed over a record of the activities topic");
  }
}
