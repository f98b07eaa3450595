package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.TakingBackBreaks;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets the timer follow an entry, and takes back the breaks of who is not reminded any more. */
@Component
class FollowingEntries {

  private final Timers timers;
  private final TakingBackBreaks breaks;

  FollowingEntries(Timers timers, TakingBackBreaks breaks) {
    this.timers = timers;
    this.breaks = breaks;
  }

  /** Inside the caller's transaction; the timer first, as the engine locks them. */
  void follow(PersonChanged entry, Instant now) {
    timers.follow(entry, now);
    if (timers.find(entry.tenant(), entry.person()).filter(Timer::isReminded).isEmpty()) {
      breaks.takeBack(new PersonRef(entry.tenant(), entry.person()), now);
    }
  }
}
