package dev.interlude.localstack.company.day;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.localstack.company.people.Dice;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What the apps and sensors of a person report of a day without being asked. */
public final class DayFacts {
  private static final long SALT = 41;
  private static final int REPORT_SECONDS = 300;
  private static final int SHORTEST_SPONTANEOUS = 180;
  private static final double SPONTANEOUS = 0.15;
  private static final long SYNC_HOUR_NEXT_DAY = 8 * 3_600L + 1_800;

  private final DayPlan plan;
  private final Facts facts;
  private final long notBefore;

  private DayFacts(DayPlan plan, Facts facts) {
    this.plan = plan;
    this.facts = facts;
    this.notBefore =
        plan.isLaptopForgotten()
            ? plan.date().plusDays(1).atStartOfDay(plan.employee().zone()).toEpochSecond()
                + SYNC_HOUR_NEXT_DAY
            : 0;
  }

  /** Hands on what reaches the service after {@code after} and up to {@code upTo}. */
  public static void report(
      DayPlan plan, long after, long upTo, Consumer<Event<ClientEvent>> sink) {
    var window = new Facts.Window(after, upTo);
    var facts = new Facts(plan, window, plan.date().toString(), false, sink);
    new DayFacts(plan, facts).report();
  }

  private void report() {
    for (Evidence evidence : plan.employee().evidence()) {
      observe(evidence);
    }
    for (int i = 0; i < plan.presences().size(); i++) {
      Said said = plan.presences().get(i);
      facts.add("presence", i, "calendar", said.at(), 0, () -> presence(said));
    }
    for (int i = 0; i < plan.stretches().size(); i++) {
      move(i, plan.stretches().get(i));
    }
  }

  private static PresenceChanged presence(Said said) {
    return new PresenceChanged(
        said.state(), said.until() == 0 ? null : Instant.ofEpochSecond(said.until()));
  }

  /** A run of one posture is reported when it changes and at least every five minutes. */
  private void observe(Evidence evidence) {
    List<Stretch> stretches = plan.stretches();
    int number = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Posture posture = stretches.get(i).doing().seenBy(evidence);
      long from = stretches.get(i).from();
      while (i + 1 < stretches.size() && stretches.get(i + 1).doing().seenBy(evidence) == posture) {
        i++;
      }
      number = observe(evidence, posture, from, stretches.get(i).to(), number);
    }
  }

  private int observe(Evidence evidence, Posture posture, long from, long to, int first) {
    int number = first;
    // Devices do not all report at the same second.
    long phase = plan.employee().number() * 37L % REPORT_SECONDS;
    for (long start = from; start < to; ) {
      long begin = start;
      long end =
          Math.min(to, start + REPORT_SECONDS - Math.floorMod(start - phase, REPORT_SECONDS));
      facts.add(
          evidence.wireName(),
          number++,
          device(evidence),
          end,
          notBefore,
          () ->
              new PostureObserved(
                  Instant.ofEpochSecond(begin), Instant.ofEpochSecond(end), posture, evidence));
      start = end;
    }
    return number;
  }

  /** Some walks are breaks that people take by themselves and tell of. */
  private void move(int number, Stretch walk) {
    if (walk.doing() != Doing.WALK
        || walk.seconds() < SHORTEST_SPONTANEOUS
        || Dice.share(plan.seed(), SALT, plan.employee().number(), plan.date().toEpochDay(), number)
            >= SPONTANEOUS) {
      return;
    }
    facts.add(
        "spontaneous-start",
        number,
        "phone",
        walk.from(),
        0,
        () -> new BreakStarted(null, BreakKind.MOVEMENT, null, null));
    facts.add(
        "spontaneous-end",
        number,
        "phone",
        walk.to(),
        0,
        () ->
            new BreakCompleted(
                null,
                BreakKind.MOVEMENT,
                Instant.ofEpochSecond(walk.from()),
                1.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  static String device(Evidence evidence) {
    return switch (evidence) {
      case INPUT_ACTIVITY, SELF_REPORT -> "desk-app";
      case DESK_SENSOR -> "desk";
      case POSTURE_SENSOR -> "thigh-sensor";
      case WEARABLE -> "watch";
    };
  }
}
