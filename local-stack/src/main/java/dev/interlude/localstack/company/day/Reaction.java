package dev.interlude.localstack.company.day;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.SkipReason;
import dev.interlude.localstack.company.people.Dice;
import dev.interlude.localstack.company.people.Habit;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * How a person answers a reminder, from its first showing to the end of the break: a function of
 * seed, person, day and break, so that asking twice gives the same events.
 */
public final class Reaction {
  private static final long SALT = 53;
  private static final String APP = "desk-app";
  private static final int SNOOZE_SECONDS = 300;
  private static final int EXPIRY_SECONDS = 900;
  private static final int REPORT_SECONDS = 300;
  private static final int STEPS = 10;

  private final DayPlan plan;
  private final PromptedBreak prompt;
  private final SplittableRandom random;
  private final Facts facts;

  private Reaction(DayPlan plan, PromptedBreak prompt, Facts facts) {
    this.plan = plan;
    this.prompt = prompt;
    this.facts = facts;
    long due = prompt.id().dueAt().getEpochSecond();
    this.random = Dice.of(plan.seed(), SALT, plan.employee().number(), due);
  }

  /** Hands on what reaches the service after {@code after} and up to {@code upTo}. */
  public static void report(
      DayPlan plan,
      PromptedBreak prompt,
      long after,
      long upTo,
      Consumer<Event<ClientEvent>> sink) {
    var window = new Facts.Window(after, upTo);
    var facts = new Facts(plan, window, prompt.id().toString(), true, sink);
    new Reaction(plan, prompt, facts).report();
  }

  private void report() {
    long due = prompt.id().dueAt().getEpochSecond();
    // The first expiry: what is told after a snooze must not change the answer.
    long expiry = Math.min(prompt.expiresAt().getEpochSecond(), due + EXPIRY_SECONDS);
    long shown = due + 1 + random.nextInt(8);
    if (!plan.isAtWork(shown) || plan.isLaptopForgotten()) {
      return;
    }
    long seen = plan.atScreenFrom(shown);
    boolean unseen = seen < 0 || seen >= expiry - 30;
    // A screen that nobody looks at shows the reminder all the same, unless it is asleep.
    if (unseen && random.nextInt(10) < 3) {
      return;
    }
    delivered(0, shown);
    if (unseen) {
      return;
    }
    Doing doing = plan.at(seen);
    if (doing != null && doing.isMeeting()) {
      skip(seen + 5 + random.nextInt(40), SkipReason.MEETING);
      return;
    }
    answer(seen, expiry);
  }

  private void answer(long seen, long firstExpiry) {
    Habit habit = plan.employee().habit();
    long now = seen;
    long expiry = firstExpiry;
    for (int n = 1; n <= habit.mostSnoozes() && random.nextDouble() < habit.snoozes(); n++) {
      long at = now + 4 + random.nextInt(40);
      int number = n;
      long until = at + SNOOZE_SECONDS;
      if (at >= expiry || !plan.isAtWork(until)) {
        break;
      }
      facts.add("snoozed", n, APP, at, 0, () -> snoozed(number, until));
      delivered(n, until + 2);
      now = until + 2;
      expiry = until + EXPIRY_SECONDS;
    }
    long soon = now + 5 + (long) (-Math.log(1 - random.nextDouble()) * 110);
    // People heed the first expiry, not knowing that putting off prolongs it.
    long start = Math.min(soon, Math.max(now + 3, firstExpiry - 15));
    switch (habit.answer(random.nextDouble())) {
      case COMPLETES ->
          take(start, 0.85 + 0.3 * random.nextDouble(), 0.85 + 0.15 * random.nextDouble());
      case STOPS_EARLY -> stopEarly(start);
      case COMES_LATE -> take(expiry + 60 + random.nextInt(900), 1.0, 1.0);
      case SKIPS -> skip(now + 5 + random.nextInt(120), reason());
      case IGNORES -> {}
    }
  }

  private void stopEarly(long start) {
    double done = 0.25 + 0.4 * random.nextDouble();
    take(start, done, done);
  }

  private void delivered(int number, long at) {
    facts.add("delivered", number, APP, at, 0, () -> new BreakDelivered(prompt.id(), "desktop"));
  }

  private BreakSnoozed snoozed(int number, long until) {
    return new BreakSnoozed(prompt.id(), number, Instant.ofEpochSecond(until));
  }

  private void skip(long at, SkipReason reason) {
    facts.add("skipped", 0, APP, at, 0, () -> new BreakSkipped(prompt.id(), reason));
  }

  private SkipReason reason() {
    return switch (random.nextInt(6)) {
      case 0 -> SkipReason.MEETING;
      case 1 -> SkipReason.OTHER;
      case 2 -> SkipReason.UNWELL;
      default -> SkipReason.FOCUS;
    };
  }

  private void take(long start, double length, double ratio) {
    long end = start + Math.max(10, Math.round(prompt.plannedSeconds() * length));
    if (!plan.isAtWork(start) || !plan.isAtWork(end)) {
      return;
    }
    facts.add("started", 0, APP, start, 0, this::started);
    double hundredths = Math.round(ratio * 100) / 100.0;
    facts.add("completed", 0, APP, end, 0, () -> completed(start, hundredths));
    Evidence evidence = plan.employee().evidence().getFirst();
    boolean sensed = evidence == Evidence.POSTURE_SENSOR || evidence == Evidence.WEARABLE;
    move(start, end, sensed ? evidence : Evidence.SELF_REPORT);
  }

  /** The exercise itself, as the app that guides it or the sensor worn knows it. */
  private void move(long start, long end, Evidence evidence) {
    int number = 0;
    for (long at = start; at < end; at += REPORT_SECONDS) {
      Instant from = Instant.ofEpochSecond(at);
      long until = Math.min(end, at + REPORT_SECONDS);
      facts.add(
          "moved",
          number++,
          DayFacts.device(evidence),
          until,
          0,
          () -> new PostureObserved(from, Instant.ofEpochSecond(until), Posture.MOVING, evidence));
    }
  }

  private BreakStarted started() {
    return new BreakStarted(
        prompt.id(), prompt.id().kind(), prompt.routineId(), prompt.routineVersion());
  }

  private BreakCompleted completed(long start, double ratio) {
    boolean guided = prompt.routineId() != null;
    return new BreakCompleted(
        prompt.id(),
        prompt.id().kind(),
        Instant.ofEpochSecond(start),
        ratio,
        prompt.plannedSeconds(),
        prompt.routineId(),
        prompt.routineVersion(),
        guided ? (int) Math.round(ratio * STEPS) : null,
        guided ? STEPS : null,
        null,
        null);
  }
}
