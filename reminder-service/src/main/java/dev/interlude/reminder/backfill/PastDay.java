package dev.interlude.reminder.backfill;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.NextDue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One past day of a person.
 *
 * @param person the entry that held on it
 * @param enrolledFrom nothing is due before
 * @param lastDue the latest break that was due on it so far
 * @param lastBreakEnd the latest end of a break on it so far
 */
record PastDay(
    PersonChanged person,
    LocalDate date,
    Instant enrolledFrom,
    @Nullable Instant lastDue,
    @Nullable Instant lastBreakEnd) {

  /** When further breaks are due on it, strictly before that time. */
  List<Instant> dues(Instant before) {
    Instant start = date.atStartOfDay(person.zone()).toInstant();
    Instant since = start.isBefore(enrolledFrom) ? enrolledFrom : start;
    Instant end = date.plusDays(1).atStartOfDay(person.zone()).toInstant();
    Instant until = before.isBefore(end) ? before : end;
    var dues = new ArrayList<Instant>();
    var timer = new Timer(person, new History(since, lastDue, lastBreakEnd), null);
    Optional<Instant> next = timer.next().map(NextDue::at);
    while (next.isPresent() && next.get().isBefore(until)) {
      dues.add(next.get());
      timer = new Timer(person, timer.history().due(next.get()), null);
      next = timer.next().map(NextDue::at);
    }
    return dues;
  }
}
