package dev.interlude.content.publishing;

import dev.interlude.content.routine.Alternative;
import dev.interlude.content.routine.Routine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Holds a routine to the rules as they are today, among the routines that there are now. */
@Service
public class CheckingRoutines {

  private final OwnAndShared ownAndShared;
  private final Clock clock;

  CheckingRoutines(OwnAndShared ownAndShared, Clock clock) {
    this.ownAndShared = ownAndShared;
    this.clock = clock;
  }

  /**
   * Every rule that the routine breaks if the owner publishes it now.
   *
   * @param coming ids that count as published because they are about to be
   */
  public List<Violation> violations(String owner, Routine routine, Set<String> coming) {
    Set<String> named = Alternative.idsIn(routine.alternatives());
    var others = new HashSet<>(ownAndShared.readable(owner, named));
    others.addAll(coming);
    if (owner.equals(PublishedRoutine.SHARED)) {
      // Nobody can change a shipped file, and a mend of it must not wait for another routine; what
      // was retired is left out of what readers get.
      others.addAll(ownAndShared.everPublished(owner, named));
    }
    return PublishingRule.violations(
        routine, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), others);
  }

  /** Which of the routines that it names the owner's readers cannot have now. */
  public Set<String> missing(String owner, Routine routine) {
    var missing = new HashSet<>(Alternative.idsIn(routine.alternatives()));
    missing.removeAll(ownAndShared.readable(owner, missing));
    return missing;
  }
}
