package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.BreakRecords;
import dev.interlude.reminder.prompts.Due;
import dev.interlude.reminder.prompts.NewPrompt;
import dev.interlude.reminder.prompts.Prompt;
import dev.interlude.reminder.prompts.Prompts;
import dev.interlude.reminder.prompts.Sending;
import dev.interlude.reminder.prompts.Waking;
import dev.interlude.reminder.routines.ChoosingRoutines;
import dev.interlude.reminder.routines.ChoosingRoutines.Choice;
import dev.interlude.reminder.timing.OpenBreak.Known;
import dev.interlude.reminder.timing.Postures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says that breaks are due: claims a batch of timers, sends, and commits once acknowledged. */
@Service
class FiringDueBreaks {

  private final TransactionTemplate transactions;
  private final DueTimers dueTimers;
  private final MovedTimers moved;
  private final Prompts prompts;
  private final ChoosingRoutines routines;
  private final Sending sending;
  private final Clock clock;
  private final io.micrometer.core.instrument.Timer lateness;

  FiringDueBreaks(
      TransactionTemplate transactions,
      DueTimers dueTimers,
      MovedTimers moved,
      Prompts prompts,
      ChoosingRoutines routines,
      Sending sending,
      Clock clock,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.dueTimers = dueTimers;
    this.moved = moved;
    this.prompts = prompts;
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

  /** Seven statements a batch, however many people are in it; see StatementsIT. */
  private Fired claimAndSend(Instant now, int batch) {
    List<Claimed> claimed = dueTimers.claim(now, batch);
    if (claimed.isEmpty()) {
      return new Fired(0, List.of());
    }
    Choice choice = routines.now();
    List<Firing> firings = claimed.stream().map(each -> Firing.of(each, choice)).toList();
    List<Due> fired = firings.stream().map(Firing::due).filter(Objects::nonNull).toList();
    if (!fired.isEmpty()) {
      prompts.add(withWaking(firings));
    }
    moved.change(firings.stream().map(Firing::next).toList());
    List<Prompt> said = fired.stream().map(Due::prompt).toList();
    sending.sendAll(said.stream().map(BreakRecords::due).toList());
    return new Fired(claimed.size(), said);
  }

  private static List<NewPrompt> withWaking(List<Firing> firings) {
    var news = new ArrayList<NewPrompt>();
    for (Firing each : firings) {
      Due due = each.due();
      if (due != null) {
        // Nothing is closed here: whatever is over by now wakes the sweep at once.
        var known = new Known(each.said(), Postures.NONE, null);
        news.add(new NewPrompt(due, true, Waking.of(due.prompt(), known, Instant.MIN).wakeAt()));
      }
    }
    return news;
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
