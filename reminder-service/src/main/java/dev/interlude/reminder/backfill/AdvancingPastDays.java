package dev.interlude.reminder.backfill;

import dev.interlude.reminder.backfill.BackfillRequest.Range;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.BreakRecords;
import dev.interlude.reminder.prompts.Due;
import dev.interlude.reminder.prompts.NewPrompt;
import dev.interlude.reminder.prompts.OpenPrompts;
import dev.interlude.reminder.prompts.Planned;
import dev.interlude.reminder.prompts.Presences;
import dev.interlude.reminder.prompts.Prompt;
import dev.interlude.reminder.prompts.Prompts;
import dev.interlude.reminder.prompts.Sending;
import dev.interlude.reminder.prompts.Settling;
import dev.interlude.reminder.prompts.Settling.Settled;
import dev.interlude.reminder.prompts.Waking;
import dev.interlude.reminder.routines.ChoosingRoutines;
import dev.interlude.reminder.routines.ChoosingRoutines.Choice;
import dev.interlude.reminder.routines.Wanted;
import dev.interlude.reminder.timing.OpenBreak.Known;
import dev.interlude.reminder.timing.Postures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Advances past days: settles what was open, then says what was due; in one transaction. */
@Service
@Profile("demo")
class AdvancingPastDays {

  private final TransactionTemplate transactions;
  private final PastDays pastDays;
  private final Prompts prompts;
  private final OpenPrompts openPrompts;
  private final Presences presences;
  private final Settling settling;
  private final Timers timers;
  private final ChoosingRoutines routines;
  private final Sending sending;
  private final Clock clock;

  AdvancingPastDays(
      TransactionTemplate transactions,
      PastDays pastDays,
      Prompts prompts,
      OpenPrompts openPrompts,
      Presences presences,
      Settling settling,
      Timers timers,
      ChoosingRoutines routines,
      Sending sending,
      Clock clock) {
    this.transactions = transactions;
    this.pastDays = pastDays;
    this.prompts = prompts;
    this.openPrompts = openPrompts;
    this.presences = presences;
    this.settling = settling;
    this.timers = timers;
    this.routines = routines;
    this.sending = sending;
    this.clock = clock;
  }

  /** How many events of each sort were sent. */
  record Counts(int due, int expired, int withdrawn, int snoozed) {}

  Counts advance(Range range) {
    Instant now = clock.instant();
    var fired = new ArrayList<Due>();
    Settled settled = transactions.execute(transaction -> advance(range, now, fired));
    var today =
        fired.stream()
            .map(Due::planned)
            .filter(each -> each.dueAt().isAfter(now.minus(Duration.ofDays(1))))
            .sorted(Comparator.comparing(Planned::dueAt))
            .toList();
    if (!today.isEmpty()) {
      // In a transaction of its own: timers are always locked before breaks.
      transactions.executeWithoutResult(transaction -> timers.wereDue(today));
    }
    return new Counts(fired.size(), settled.expired(), settled.withdrawn(), settled.reminded());
  }

  private Settled advance(Range range, Instant now, List<Due> fired) {
    Settled settled =
        settling.settle(
            openPrompts.lockBackfilled(range.tenant(), range.from(), range.to()),
            each -> range.settledUpTo(each.breakId().date(), each.assignment().zone(), now));
    Choice choice = routines.now();
    for (PastDay day : pastDays.of(range, now)) {
      for (Planned due : day.dues(range.cutOff(day.date(), day.person().zone(), now))) {
        var wanted =
            new Wanted(range.tenant(), due.breakId(), day.policy().preferences(), List.of());
        fired.add(Due.of(due, choice.suggest(wanted).orElse(null)));
      }
    }
    prompts.add(rows(fired, range, now));
    var records = new ArrayList<>(settled.records());
    fired.forEach(each -> records.add(BreakRecords.due(each.prompt())));
    sending.sendAll(records);
    return settled;
  }

  private List<NewPrompt> rows(List<Due> fired, Range range, Instant now) {
    Instant from = range.from().atStartOfDay(ZoneOffset.UTC).toInstant();
    var people = fired.stream().map(each -> each.prompt().ref()).distinct().toList();
    var said = presences.touching(people, from, now);
    return fired.stream()
        .map(
            each -> {
              Prompt prompt = each.prompt();
              var known =
                  new Known(said.getOrDefault(prompt.ref(), List.of()), Postures.NONE, null);
              // What is open now goes on living; the past is closed by the next call.
              boolean live = prompt.expiresAt().isAfter(now);
              return new NewPrompt(each, live, Waking.of(prompt, known, Instant.MIN).wakeAt());
            })
        .toList();
  }
}
