package dev.interlude.reminder.backfill;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.prompts.Planned;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.NextDue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One past day of a person.
 *
 * @param person the entry that held on it
 * @param policy the one that is in force now
 * @param enrolledFrom nothing is due before
 * @param history what happened on it so far
 */
record PastDay(
    PersonChanged person,
    PersonPolicy policy,
    LocalDate date,
    Instant enrolledFrom,
    History history) {

  /** The further breaks that are due on it, strictly before that time. */
  List<Planned> dues(Instant before) {
    Instant start = date.atStartOfDay(person.zone()).toInstant();
    Instant since = start.isBefore(enrolledFrom) ? enrolledFrom : start;
    Instant end = date.plusDays(1).atStartOfDay(person.zone()).toInstant();
    Instant until = before.isBefore(end) ? before : end;
    var dues = new ArrayList<Planned>();
    var timer = new Timer(person, policy, history.since(since), null);
    Optional<NextDue> next = timer.next();
    while (next.isPresent() && next.get().at().isBefore(until)) {
      Planned planned = timer.planned(next.get(), person);
      dues.add(planned);
      timer = timer.fired(planned, null);
      next = timer.next();
    }
    return dues;
  }
}
