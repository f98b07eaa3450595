package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.Due;
import dev.interlude.reminder.prompts.Planned;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.ChoosingRoutines.Choice;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a timer that was claimed.
 *
 * @param due null when the time does not follow from entry, policy, history and presence: then the
 *     timer is only put right; and when the person's calendar alone shows it: then it passes
 * @param next the timer to put in its place
 * @param said of the person's presence
 */
record Firing(@Nullable Due due, TimerRow next, List<Presence> said) {

  static Firing of(Claimed claimed, Choice choice) {
    Timer timer = claimed.timer();
    NextDue next = claimed.next();
    if (next == null || !next.at().equals(claimed.at())) {
      return new Firing(null, TimerRow.of(timer.notBefore(claimed.at())), claimed.said());
    }
    Planned planned = timer.planned(next, claimed.personThen());
    if (timer.policy().isCalendarOnly()) {
      return new Firing(null, TimerRow.of(timer.fired(planned, null)), claimed.said());
    }
    Suggestion routine = choice.suggest(timer.wanted(planned)).orElse(null);
    return new Firing(
        Due.of(planned, routine),
        TimerRow.of(timer.fired(planned, routine), timer.dueAfter(planned)),
        claimed.said());
  }
}
