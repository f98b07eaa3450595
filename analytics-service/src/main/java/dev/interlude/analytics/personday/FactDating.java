package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.ErasureEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PolicyChanged;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.timeline.LocalDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which person-days an event is a fact of. A posture is cut at the midnights of its zone;
 * facts of a prompted break belong to the date written in its id; a spontaneous break to that of
 * its start. Presence, and the start of a break that has no name yet, are facts of no person-day.
 */
public final class FactDating {

  private FactDating() {}

  /** Throws {@link UnusableFactException} for what no honest service would have sent. */
  public static void date(Event<?> event, Assignment assignment, DayFact.Receiver receiver) {
    Texts.requireStorable(assignment);
    long at = event.time().getEpochSecond();
    switch (event.data()) {
      case PostureObserved seen -> posture(seen, assignment.zone(), receiver);
      case BreakDue due ->
          prompted(
              due.breakId(),
              BreakFacts.due(due.expiresAt().getEpochSecond(), due.plannedSeconds()),
              receiver);
      case BreakDelivered delivered ->
          prompted(delivered.breakId(), BreakFacts.NOTHING.withDelivery(at), receiver);
      case BreakSnoozed snoozed ->
          prompted(snoozed.breakId(), BreakFacts.NOTHING.withSnooze(snoozed.number()), receiver);
      case BreakSkipped skipped ->
          prompted(skipped.breakId(), BreakFacts.NOTHING.withFlags(true, false, false), receiver);
      case BreakWithdrawn withdrawn ->
          prompted(withdrawn.breakId(), BreakFacts.NOTHING.withFlags(false, true, false), receiver);
      case BreakExpired expired ->
          prompted(expired.breakId(), BreakFacts.NOTHING.withFlags(false, false, true), receiver);
      case BreakStarted started -> started(started, at, receiver);
      case BreakCompleted completed -> completed(event, completed, assignment.zone(), receiver);
      case DayCleared cleared -> receiver.take(cleared.date(), new DayFact.Cleared());
      case PresenceChanged presence -> {}
      case TenantChanged other -> throw UnusableFactException.unexpectedType();
      case PersonChanged other -> throw UnusableFactException.unexpectedType();
      case RoutineChanged other -> throw UnusableFactException.unexpectedType();
      case PolicyChanged other -> throw UnusableFactException.unexpectedType();
      case PersonDaySummarised other -> throw UnusableFactException.unexpectedType();
      case ErasureEvent other -> throw UnusableFactException.unexpectedType();
    }
  }

  private static void posture(PostureObserved seen, ZoneId zone, DayFact.Receiver receiver) {
    long from = seen.from().getEpochSecond();
    long to = seen.to().getEpochSecond();
    Durations.requireObservation(from, to);
    var evidence = Wording.of(seen.evidence());
    var posture = Wording.of(seen.posture());
    LocalDays.cut(
        from,
        to,
        zone,
        (date, start, end) ->
            receiver.take(date, new DayFact.Observed(start, end, evidence, posture)));
  }

  private static void started(BreakStarted started, long at, DayFact.Receiver receiver) {
    if (started.breakId() != null) {
      BreakFacts facts =
          BreakFacts.NOTHING.withSession(
              at,
              BreakFacts.NEVER_YET,
              RoutineTrace.NOT_GIVEN,
              BreakFacts.NO_PLAN,
              trace(started.routineId(), started.routineVersion()));
      prompted(started.breakId(), facts, receiver);
    }
  }

  private static void completed(
      Event<?> event, BreakCompleted completed, ZoneId zone, DayFact.Receiver receiver) {
    Instant startedAt = completed.startedAt();
    long start = startedAt.getEpochSecond();
    long end = event.time().getEpochSecond();
    Durations.requireSession(start, end, completed.ratio());
    BreakFacts facts =
        BreakFacts.NOTHING.withSession(
            start,
            end,
            completed.ratio(),
            orElse(completed.plannedSeconds(), BreakFacts.NO_PLAN),
            traces(completed));
    if (completed.breakId() != null) {
      prompted(completed.breakId(), facts, receiver);
    } else {
      LocalDate date = LocalDays.dateOf(start, zone);
      var name = new SpontaneousName(event.source(), event.id());
      receiver.take(date, new DayFact.Spontaneous(name, facts));
    }
  }

  private static void prompted(BreakId id, BreakFacts facts, DayFact.Receiver receiver) {
    receiver.take(id.date(), new DayFact.Prompted(id, facts));
  }

  private static List<RoutineTrace> traces(BreakCompleted completed) {
    String routine = completed.routineId();
    if (routine == null) {
      return List.of();
    }
    Texts.requireStorable(routine);
    return List.of(
        new RoutineTrace(
            routine,
            completed.routineVersion(),
            completed.ratio(),
            orElse(completed.painBefore(), RoutineTrace.NOT_GIVEN),
            orElse(completed.painAfter(), RoutineTrace.NOT_GIVEN)));
  }

  private static List<RoutineTrace> trace(@Nullable String routine, @Nullable Integer version) {
    if (routine == null) {
      return List.of();
    }
    Texts.requireStorable(routine);
    return List.of(RoutineTrace.started(routine, version));
  }

  private static int orElse(@Nullable Integer value, int other) {
    return value == null ? other : value;
  }
}
