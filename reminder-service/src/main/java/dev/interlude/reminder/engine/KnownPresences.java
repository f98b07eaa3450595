package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.Presences;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.Presence;
import dev.interlude.reminder.timing.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is known of people's presence from the time on when their next break would be due. */
@Component
public class KnownPresences {

  private final Presences presences;

  KnownPresences(Presences presences) {
    this.presences = presences;
  }

  /** The same timer, with all that is known by now, and what the person's calendar says ahead. */
  public Timer foreseeing(Timer timer, Instant now) {
    NextDue next = timer.expected().orElse(null);
    if (next == null) {
      return timer;
    }
    Instant until = next.at().isAfter(now) ? next.at() : now;
    List<Presence> known =
        presences
            .touching(Map.of(timer.ref(), next.at()), until)
            .getOrDefault(timer.ref(), List.of());
    return timer.knowing(Unavailable.of(known));
  }
}
