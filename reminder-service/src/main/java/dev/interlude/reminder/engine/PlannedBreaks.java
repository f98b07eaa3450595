package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.NextDue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a person's breaks will be due if nothing else happens and they go on sitting. */
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
    NextDue next = timer == null ? null : timer.expected().orElse(null);
    while (timer != null && next != null && next.at().isBefore(to) && planned.size() < most) {
      var kind = next.policy().kind();
      var zone = timer.person().zone();
      if (!next.at().isBefore(from)) {
        planned.add(new Planned(BreakId.of(kind, next.at(), zone), next.policy().length()));
      }
      timer = timer.with(timer.history().due(kind, next.at(), zone));
      next = timer.expected().orElse(null);
    }
    return planned;
  }
}
