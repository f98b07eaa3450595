package dev.interlude.reminder.history;

import dev.interlude.reminder.prompts.KnownPostures;
import dev.interlude.reminder.prompts.KnownPostures.Cleared;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.Postures;
import dev.interlude.reminder.timing.Rest;
import dev.interlude.timeline.Segment;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Merges what was observed of people's postures with what is known. */
@Component
class SeeingPostures {

  /** The shortest rest that a policy may count as a break. */
  private static final Duration SHORTEST_REST = Duration.ofMinutes(1);

  private final KnownPostures known;

  SeeingPostures(KnownPostures known) {
    this.known = known;
  }

  /**
   * Two statements for all people together, one more to forget what was taken back; the same again
   * changes nothing.
   */
  Seen see(Map<PersonRef, List<Segment>> observed, List<Cleared> cleared) {
    Seen seen = see(observed);
    if (!cleared.isEmpty()) {
      known.forget(cleared);
    }
    return seen;
  }

  private Seen see(Map<PersonRef, List<Segment>> observed) {
    if (observed.isEmpty()) {
      return new Seen(List.of(), List.of());
    }
    Map<PersonRef, Postures> before = known.of(observed.keySet());
    var after = new HashMap<PersonRef, Postures>();
    var rests = new HashSet<Rested>();
    observed.forEach(
        (person, segments) -> {
          Postures old = before.getOrDefault(person, Postures.NONE);
          Postures merged = old.with(segments);
          if (!merged.equals(old)) {
            after.put(person, merged);
            List<Rest> found = merged.rests(SHORTEST_REST);
            if (!found.isEmpty() && !found.equals(old.rests(SHORTEST_REST))) {
              rests.add(new Rested(person.tenant(), person.person(), found.getLast().reached()));
            }
          }
        });
    if (!after.isEmpty()) {
      known.put(after);
    }
    return new Seen(after.keySet(), rests);
  }
}
