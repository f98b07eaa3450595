package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.engine.EnrolledTimers;
import dev.interlude.reminder.prompts.TakingBackBreaks;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets the timer follow an entry, and takes back the breaks of who is not reminded any more. */
@Component
class FollowingEntries {

  private final EnrolledTimers timers;
  private final TakingBackBreaks breaks;

  FollowingEntries(EnrolledTimers timers, TakingBackBreaks breaks) {
    this.timers = timers;
    this.breaks = breaks;
  }

  /** Inside the caller's transaction; the timer first, as the engine locks them. */
  void follow(PersonChanged entry, Instant now) {
    timers.follow(List.of(entry), now).forEach(each -> breaks.takeBack(each, now));
  }

  /** The same of many; who is new has no breaks to take back. */
  void follow(List<Draft> drafts, Instant now) {
    if (drafts.isEmpty()) {
      return;
    }
    Set<String> known =
        drafts.stream()
            .filter(each -> each.current() != null)
            .map(each -> each.entry().person())
            .collect(Collectors.toSet());
    timers.follow(drafts.stream().map(Draft::entry).toList(), now).stream()
        .filter(each -> known.contains(each.person()))
        .forEach(each -> breaks.takeBack(each, now));
  }
}
