package dev.interlude.reminder.timing;

import dev.interlude.reminder.timing.Deferral.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When nothing is due though it is working time: in quiet hours, and while the person cannot be
 * reminded. Local times that a clock change skips move to the change; of times that occur twice
 * quiet hours take both.
 */
record Calm(WorkCalendar calendar, List<QuietRange> quiet, Unavailable unavailable) {

  private record Hold(Instant end, Reason reason) {}

  /** The same break at the end of all that it waits for; empty if that is no earlier than this. */
  Optional<NextDue> defer(NextDue due, Instant before) {
    Instant at = due.at();
    Reason reason = null;
    Hold hold = holdAt(at);
    while (hold != null && at.isBefore(before)) {
      at = hold.end();
      reason = hold.reason();
      hold = holdAt(at);
    }
    if (!at.isBefore(before)) {
      return Optional.empty();
    }
    return Optional.of(reason == null ? due : due.deferredTo(at, reason));
  }

  private @Nullable Hold holdAt(Instant at) {
    Hold said =
        unavailable
            .at(at)
            .map(span -> new Hold(span.end(), Reason.valueOf(span.presence().state().name())))
            .orElse(null);
    return said != null || quiet.isEmpty() ? said : quietAt(at);
  }

  private @Nullable Hold quietAt(Instant at) {
    LocalDate today = calendar.dateOf(at);
    for (QuietRange range : quiet) {
      for (LocalDate date : List.of(today.minusDays(1), today)) {
        Instant end = calendar.endAt(date, range.toMinute());
        if (!at.isBefore(calendar.at(date, range.fromMinute())) && at.isBefore(end)) {
          return new Hold(end, Reason.QUIET_HOURS);
        }
      }
    }
    return null;
  }
}
