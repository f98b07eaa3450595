package dev.interlude.reminder.prompts;

import dev.interlude.reminder.prompts.Wishes.Applied;
import dev.interlude.reminder.prompts.Wishes.Wish;
import dev.interlude.reminder.timing.BreakPolicy;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.OpenBreak;
import dev.interlude.reminder.timing.WorkCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts off open breaks: reminds again at the wished time, with a later expiry. */
@Component
public class Snoozing {

  private static final int MOST = 3;

  private final Wishes wishes;

  Snoozing(Wishes wishes) {
    this.wishes = wishes;
  }

  /**
   * Keeps the wishes and applies them to breaks that are open. Those snoozed as often already, and
   * those that would wait for the next break or longer, stay as they are; a break that is not there
   * yet is put off once it comes.
   */
  public void snooze(Collection<Snooze> wished) {
    var byBreak = new HashMap<Snooze.Of, Snooze>();
    wished.stream()
        .filter(wish -> wish.number() >= 1 && wish.number() <= MOST)
        .filter(wish -> !wish.until().isBefore(wish.breakId().dueAt()))
        .forEach(wish -> byBreak.merge(wish.of(), wish, Snooze::later));
    if (!byBreak.isEmpty()) {
      // Waits for a break that is sent but not committed, which the next statement then sees.
      wishes.keep(byBreak.values());
      applyTo(byBreak.keySet());
    }
  }

  /** Applies what people wished for breaks that are open, inside the caller's transaction. */
  void applyTo(Collection<Snooze.Of> breaks) {
    List<Applied> applied =
        wishes.open(breaks).stream().flatMap(wish -> applied(wish).stream()).toList();
    if (!applied.isEmpty()) {
      wishes.write(applied);
    }
  }

  private static Optional<Applied> applied(Wish wish) {
    Snooze snooze = wish.snooze();
    Instant dueAt = snooze.breakId().dueAt();
    Instant nextDue =
        NextDue.of(
                BreakPolicy.HSE,
                WorkCalendar.of(wish.entry()),
                History.startingAt(dueAt).due(dueAt))
            .map(NextDue::at)
            .orElse(null);
    Instant until = snooze.until().truncatedTo(ChronoUnit.SECONDS);
    return OpenBreak.snoozed(BreakPolicy.HSE, until, nextDue)
        .map(
            expiry ->
                new Applied(
                    snooze.tenant(),
                    snooze.person(),
                    snooze.breakId(),
                    snooze.number(),
                    until,
                    expiry));
  }
}
