package dev.interlude.activity.judge;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import java.time.Duration;
import java.time.Instant;

/** What can be judged without knowing the person: order, length and age of times. */
final class FactLimits {

  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final Duration BACK = Duration.ofDays(14);
  private static final Duration LONGEST_POSTURE = Duration.ofHours(16);
  private static final Duration LONGEST_BREAK = Duration.ofHours(4);
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(1);
  private static final Duration LONGEST_PRESENCE = Duration.ofDays(400);

  private FactLimits() {}

  static void check(ClientEvent data, Instant time, Instant receivedAt) {
    switch (data) {
      case PostureObserved posture -> checkPosture(posture, time);
      case BreakCompleted completed -> checkCompleted(completed, time);
      case BreakSnoozed snoozed -> checkUntil(snoozed.until(), time, LONGEST_SNOOZE);
      case PresenceChanged presence when presence.until() != null ->
          checkUntil(presence.until(), time, LONGEST_PRESENCE);
      case PresenceChanged _, BreakStarted _, BreakDelivered _, BreakSkipped _, DayCleared _ -> {}
    }
    checkAge(data, time, receivedAt);
    BreakId breakId = FactTimes.breakIdOf(data);
    if (breakId != null && (isAhead(breakId, receivedAt) || isBack(breakId, receivedAt))) {
      throw Refusal.invalid(
          Fields.pointer("breakId"), "the break was due more than 14 days ago or is not due yet");
    }
  }

  private static void checkPosture(PostureObserved posture, Instant time) {
    if (!posture.to().equals(time)) {
      throw Refusal.invalid("/time", "the time of a posture is its 'to'");
    }
    if (!posture.from().isBefore(posture.to())) {
      throw Refusal.invalid(Fields.pointer("to"), "a posture lasts at least a second");
    }
    checkLength(posture.from(), posture.to(), LONGEST_POSTURE, "a posture lasts at most 16 h");
  }

  private static void checkCompleted(BreakCompleted completed, Instant time) {
    if (completed.startedAt().isAfter(time)) {
      throw Refusal.invalid(Fields.pointer("startedAt"), "a break starts before it ends");
    }
    checkLength(completed.startedAt(), time, LONGEST_BREAK, "a break lasts at most 4 h");
    Integer done = completed.stepsDone();
    Integer total = completed.stepsTotal();
    if (done != null && total != null && done > total) {
      throw Refusal.invalid(Fields.pointer("stepsDone"), "is at most stepsTotal");
    }
  }

  private static void checkLength(Instant from, Instant to, Duration most, String detail) {
    if (Duration.between(from, to).compareTo(most) > 0) {
      throw Refusal.of(RejectionCode.INTERVAL_TOO_LONG, detail);
    }
  }

  private static void checkUntil(Instant until, Instant time, Duration most) {
    if (!until.isAfter(time) || until.isAfter(time.plus(most))) {
      throw Refusal.invalid(
          Fields.pointer("until"),
          "is after the event's time, by at most " + most.toDays() + " days");
    }
  }

  private static void checkAge(ClientEvent data, Instant time, Instant receivedAt) {
    if (time.isAfter(receivedAt.plus(AHEAD))) {
      throw Refusal.at(
          "/time", RejectionCode.TIME_IN_FUTURE, "more than 5 min ahead of our clock; see Sent-At");
    }
    if (FactTimes.beginOf(data, time).isBefore(receivedAt.minus(BACK))) {
      throw Refusal.of(RejectionCode.TOO_OLD, "began more than 14 days ago");
    }
  }

  private static boolean isAhead(BreakId breakId, Instant receivedAt) {
    return breakId.dueAt().isAfter(receivedAt.plus(AHEAD));
  }

  private static boolean isBack(BreakId breakId, Instant receivedAt) {
    return breakId.dueAt().isBefore(receivedAt.minus(BACK));
  }
}
