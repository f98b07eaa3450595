package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.engine.DueTimers.Due;
import dev.interlude.reminder.prompts.BreakRecords;
import dev.interlude.reminder.prompts.Presences;
import dev.interlude.reminder.prompts.Prompt;
import dev.interlude.reminder.prompts.Prompts;
import dev.interlude.reminder.prompts.Sending;
import dev.interlude.reminder.prompts.Waking;
import dev.interlude.reminder.routines.ChoosingRoutines;
import dev.interlude.reminder.routines.ChoosingRoutines.Choice;
import dev.interlude.reminder.timing.Presence;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that breaks are due: claims a batch of timers, sends, and commits once acknowledged. */
@Service
class FiringDueBreaks {

  private final TransactionTemplate transactions;
  private final DueTimers dueTimers;
  private final Timers timers;
  private final Prompts prompts;
  private final Presences presences;
  private final ChoosingRoutines routines;
  private final Sending sending;
  private final Clock clock;
  private final io.micrometer.core.instrument.Timer lateness;

  FiringDueBreaks(
      TransactionTemplate transactions,
      DueTimers dueTimers,
      Timers timers,
      Prompts prompts,
      Presences presences,
      ChoosingRoutines routines,
      Sending sending,
      Clock clock,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.dueTimers = dueTimers;
    this.timers = timers;
    this.prompts = prompts;
    this.presences = presences;
    this.routines = routines;
    this.sending = sending;
    this.clock = clock;
    this.lateness = latenessOf(meters);
  }

  /** What became of a batch of timers. */
  private record Fired(int claimed, List<Prompt> prompts) {}

  /** Fires one batch; returns how many timers were looked at. */
  int fire(int batch) {
    Instant now = clock.instant();
    Fired fired = transactions.execute(transaction -> claimAndSend(now, batch));
    for (Prompt each : fired.prompts()) {
      Duration late = Duration.between(each.dueAt(), clock.instant());
      lateness.record(late.isNegative() ? Duration.ZERO : late);
    }
    return fired.claimed();
  }

  /** A timer that does not follow from the entry in force is only put right. */
  private Fired claimAndSend(Instant now, int batch) {
    List<Due> claimed = dueTimers.claim(now, batch);
    if (claimed.isEmpty()) {
      return new Fired(0, List.of());
    }
    Choice choice = routines.now();
    List<Prompt> fired =
        claimed.stream().filter(Due::follows).map(each -> prompt(each, choice)).toList();
    if (!fired.isEmpty()) {
      prompts.add(withWaking(fired, now));
    }
    timers.put(claimed.stream().map(Due::next).toList());
    sending.sendAll(fired.stream().map(BreakRecords::due).toList());
    return new Fired(claimed.size(), fired);
  }

  private static Prompt prompt(Due due, Choice choice) {
    var person = due.personThen();
    BreakId breakId = BreakId.of(Timer.POLICY.kind(), due.at(), person.zone());
    return Prompt.due(
        Timer.POLICY, person, due.at(), choice.suggest(person.tenant(), breakId).orElse(null));
  }

  private List<Prompts.New> withWaking(List<Prompt> fired, Instant now) {
    Instant earliest = fired.stream().map(Prompt::dueAt).min(Instant::compareTo).orElse(now);
    var said = presences.touching(fired.stream().map(Prompt::ref).toList(), earliest, now);
    var rows = new ArrayList<Prompts.New>();
    for (Prompt each : fired) {
      List<Presence> own = said.getOrDefault(each.ref(), List.of());
      // Nothing is closed here: whatever is over by now wakes the sweep at once.
      var waking = Waking.of(each, own, null, Instant.MIN);
      rows.add(new Prompts.New(each, true, waking.wakeAt()));
    }
    return rows;
  }

  private static io.micrometer.core.instrument.Timer latenessOf(MeterRegistry meters) {
    return io.micrometer.core.instrument.Timer.builder("interlude.reminder.breaks.fired")
        .description("Breaks said to be due, by how late after their due time")
        .serviceLevelObjectives(
            Stream.of(100, 250, 500, 1_000, 5_000, 60_000)
                .map(Duration::ofMillis)
                .toArray(Duration[]::new))
        .register(meters);
  }
}
