package dev.interlude.reminder.teambreaks;

import dev.interlude.reminder.policy.JoinedBreak;
import java.time.Instant;
import java.util.UUID;

/**
 * A team break that people may join.
 *
 * @param terms as those get it who join; since when it is announced
 */
record Offered(UUID id, String name, JoinedBreak terms) {

  JoinedBreak joinedAt(Instant now) {
    return new JoinedBreak(
        terms.id(),
        terms.kind(),
        terms.lengthSeconds(),
        terms.days(),
        terms.at(),
        terms.zone(),
        terms.department(),
        terms.site(),
        terms.routineId(),
        now);
  }
}
