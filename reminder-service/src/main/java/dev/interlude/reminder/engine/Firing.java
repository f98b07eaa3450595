package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.Due;
import dev.interlude.reminder.prompts.Planned;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.ChoosingRoutines.Choice;
import dev.interlude.reminder.timing.NextDue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a timer that was claimed.
 *
 * @param due null when the time does not follow from entry, policy and history: then the timer is
 *     only put right
 * @param next the timer to put in its place
 */
record Firing(@Nullable Due due, Timer next) {

  static Firing of(Claimed claimed, Choice choice) {
    Timer timer = claimed.timer();
    Optional<NextDue> next = timer.next().filter(each -> each.at().equals(claimed.at()));
    if (next.isEmpty()) {
      return new Firing(null, timer.notBefore(claimed.at()));
    }
    Planned planned = timer.planned(next.get(), claimed.personThen());
    Suggestion routine = choice.suggest(timer.wanted(planned)).orElse(null);
    return new Firing(Due.of(planned, routine), timer.fired(planned, routine));
  }
}
