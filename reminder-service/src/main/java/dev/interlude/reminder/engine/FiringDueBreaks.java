package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.engine.Timers.Due;
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
import io.micrometer.core.instrument.Timer.Builder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that breaks are due: claims a batch of timers, sends, and commits once acknowledged. */
@Service
class FiringDueBreaks {

  private final TransactionTemplate transactions;
  private final Timers timers;
  private final Prompts prompts;
  private final Presences presences;
  private final ChoosingRoutines routines;
  private final Sending sending;
  private final Clock clock;
  private final io.micrometer.core.instrument.Timer lateness;

  FiringDueBreaks(
      TransactionTemplate transactions,
      Timers timers,
      Prompts prompts,
      Presences presences,
      ChoosingRoutines routines,
      Sending sending,
      Clock clock,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.timers = timers;
    this.prompts = prompts;
    this.presences = presences;
    this.routines = routines;
    this.sending = sending;
    this.clock = clock;
    this.lateness = latenessOf(meters);
  }

  /** Fires one batch; returns how many were due. */
  int fire(int batch) {
    Instant now = clock.instant();
    List<Prompt> fired = transactions.execute(transaction -> claimAndSend(now, batch));
    for (Prompt each : fired) {
      Duration late = Duration.between(each.dueAt(), clock.instant());
      lateness.record(late.isNegative() ? Duration.ZERO : late);
    }
    return fired.size();
  }

  private List<Prompt> claimAndSend(Instant now, int batch) {
    List<Due> due = timers.claimDue(now, batch);
    if (due.isEmpty()) {
      return List.of();
    }
    Choice choice = routines.now();
    List<Prompt> fired = due.stream().map(each -> prompt(each, choice)).toList();
    prompts.add(withWaking(fired, now));
    timers.put(
        due.stream()
            .map(each -> new Timer(each.timer().person(), each.timer().history().due(each.at())))
            .toList());
    sending.sendAll(fired.stream().map(BreakRecords::due).toList());
    return fired;
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
    Builder builder =
        io.micrometer.core.instrument.Timer.builder("interlude.reminder.breaks.fired")
            .description("Breaks said to be due, by how late after their due time")
            .serviceLevelObjectives(
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
    return builder.register(meters);
  }
}
