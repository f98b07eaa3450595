package dev.interlude.benchmarks.engine;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventData;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;

/**
 * What is known of one person's day, at so many moments: three prompted breaks of four facts each,
 * one spontaneous break for some, and else postures of about ten minutes, some of which overlap.
 *
 * @param day 0 or 1
 */
record WorkDay(Worker worker, int day) {

  static final int MOMENTS = 49;
  static final String APP = "urn:bench:desk-app:installation-7";
  static final String CLIENT = "bench-desk-app";
  static final int DELAY_MILLIS = 1_250;

  private static final String PLANNER = "urn:interlude:reminder-service";
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 16);
  private static final int STEP_SECONDS = 600;
  private static final int BREAKS_EVERY = 14;
  private static final int FACTS_OF_A_BREAK = 4;
  private static final int SPONTANEOUS = 45;
  private static final int EXPIRY_SECONDS = 900;
  private static final int PLAN_SECONDS = 180;

  /** What happened at that moment; the same whenever it is asked for. */
  Event<?> at(int moment) {
    var random = new SplittableRandom(((long) worker.number() * 2 + day) * MOMENTS + moment);
    Instant begin = start().plusSeconds((long) moment * STEP_SECONDS);
    int ofBreak = moment % BREAKS_EVERY - (BREAKS_EVERY - FACTS_OF_A_BREAK);
    if (ofBreak >= 0) {
      return ofBreak(begin, ofBreak, random);
    }
    if (moment == SPONTANEOUS && worker.number() % 20 == 0) {
      return event(
          moment,
          begin.plusSeconds(200),
          new BreakCompleted(
              null,
              BreakKind.MOVEMENT,
              begin,
              1,
              PLAN_SECONDS,
              null,
              null,
              null,
              null,
              null,
              null));
    }
    return posture(moment, begin, random);
  }

  private Event<?> posture(int moment, Instant begin, SplittableRandom random) {
    Instant from = begin.plusSeconds(random.nextInt(120));
    Instant to = from.plusSeconds(420 + random.nextInt(360));
    int percent = random.nextInt(100);
    Posture posture =
        percent < 68
            ? Posture.SITTING
            : percent < 80 ? Posture.STANDING : percent < 88 ? Posture.MOVING : Posture.AWAY;
    Evidence evidence = random.nextInt(100) < 80 ? Evidence.DESK_SENSOR : Evidence.INPUT_ACTIVITY;
    return event(moment, to, new PostureObserved(from, to, posture, evidence));
  }

  private Event<?> ofBreak(Instant begin, int fact, SplittableRandom random) {
    Instant due = begin.minusSeconds((long) fact * STEP_SECONDS);
    BreakKind kind = BreakKind.MOVEMENT;
    BreakId id = BreakId.of(kind, due, worker.zone());
    int number = due.hashCode();
    return switch (fact) {
      case 0 ->
          new Event<>(
              "due-" + id,
              PLANNER,
              due,
              null,
              new BreakDue(
                  id,
                  kind,
                  due,
                  due.plusSeconds(EXPIRY_SECONDS),
                  PLAN_SECONDS,
                  "movement-desk",
                  3,
                  "standard",
                  2));
      case 1 -> event(number, due.plusSeconds(2), new BreakDelivered(id, "desk-app"));
      case 2 -> second(id, number, due, random);
      default -> last(id, number, due, random);
    };
  }

  private Event<?> second(BreakId id, int number, Instant due, SplittableRandom random) {
    Instant later = due.plusSeconds(30 + random.nextInt(600));
    EventData data =
        worker.number() % 5 == 0
            ? new BreakSnoozed(id, 1, later.plusSeconds(300))
            : new BreakStarted(id, id.kind(), "movement-desk", 3);
    return event(number + 1, later, data);
  }

  private Event<?> last(BreakId id, int number, Instant due, SplittableRandom random) {
    Instant start = due.plusSeconds(60 + random.nextInt(900));
    Instant end = start.plusSeconds(60 + random.nextInt(240));
    return switch (worker.number() % 7) {
      case 0 -> event(number + 2, end, new BreakSkipped(id, null));
      case 1 -> new Event<>("expired-" + id, PLANNER, end, null, new BreakExpired(id));
      default ->
          event(
              number + 2,
              end,
              new BreakCompleted(
                  id,
                  id.kind(),
                  start,
                  random.nextInt(11) / 10.0,
                  PLAN_SECONDS,
                  "movement-desk",
                  3,
                  4,
                  5,
                  3,
                  2));
    };
  }

  private Event<?> event(int number, Instant time, EventData data) {
    String id = "0193%08x-%d-7c2a-%08x".formatted(worker.number(), day, number);
    return new Event<>(id, APP, time, worker.assignment().person(), data);
  }

  private Instant start() {
    return FIRST.plusDays(day).atTime(LocalTime.of(8, 0)).atZone(worker.zone()).toInstant();
  }
}
