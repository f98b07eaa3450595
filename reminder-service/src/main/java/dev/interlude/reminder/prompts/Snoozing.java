package dev.interlude.reminder.prompts;

import dev.interlude.reminder.prompts.Wishes.Applied;
import dev.interlude.reminder.prompts.Wishes.Wish;
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

  private final Wishes wishes;

  Snoozing(Wishes wishes) {
    this.wishes = wishes;
  }

  /**
   * Keeps the wishes and applies them to breaks that are open, as far as the policy of each lets it
   * be put off; a break that is not there yet is put off once it comes.
   */
  public void snooze(Collection<Snooze> wished) {
    var byBreak = new HashMap<Snooze.Of, Snooze>();
    wished.stream()
        .filter(wish -> wish.number() >= 1)
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
    Instant until = snooze.until().truncatedTo(ChronoUnit.SECONDS);
    return wish.terms()
        .again(snooze.number(), snooze.at(), until)
        .map(
            again ->
                new Applied(
                    snooze.tenant(),
                    snooze.person(),
                    snooze.breakId(),
                    snooze.number(),
                    again.remindAt(),
                    again.expiresAt()));
  }
}
