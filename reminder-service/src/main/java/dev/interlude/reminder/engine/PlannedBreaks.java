package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.NextDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a person's breaks will be due if nothing else happens. */
@Component
public class PlannedBreaks {

  private final Timers timers;

  PlannedBreaks(Timers timers) {
    this.timers = timers;
  }

  /** A break that is planned. */
  public record Planned(BreakId breakId, Duration length) {}

  /**
   * Those from one time to before another, in order, at most so many; none for a person who is not
   * reminded or not in the directory.
   */
  public List<Planned> between(PersonRef person, Instant from, Instant to, int most) {
    var planned = new ArrayList<Planned>();
    Timer timer = timers.find(person.tenant(), person.person()).orElse(null);
    NextDue next = timer == null ? null : timer.next().orElse(null);
    while (timer != null && next != null && next.at().isBefore(to) && planned.size() < most) {
      if (!next.at().isBefore(from)) {
        planned.add(
            new Planned(
                BreakId.of(Timer.POLICY.kind(), next.at(), timer.person().zone()),
                Timer.POLICY.length()));
      }
      timer = timer.fired(next.at());
      next = timer.next().orElse(null);
    }
    return planned;
  }
}
