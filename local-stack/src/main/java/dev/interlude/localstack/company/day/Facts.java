package dev.interlude.localstack.company.day;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.localstack.company.people.Dice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Turns what happened into events, and decides when they reach the service: most at once, some
 * minutes to hours late, some twice. An event is handed on when that moment lies in the window
 * asked for, so that windows without gaps hand on every event, however the time is cut.
 */
final class Facts {
  private static final double LATE = 0.05;
  private static final double TWICE = 0.02;
  private static final double MEAN_LATENESS_SECONDS = 2_400;
  private static final int SHORTEST_LATENESS_SECONDS = 120;
  private static final int LONGEST_LATENESS_SECONDS = 4 * 3_600;
  private static final int TWICE_WITHIN_SECONDS = 1_800;
  private static final long LATE_SALT = 31;
  private static final long TWICE_SALT = 37;

  private final DayPlan plan;
  private final Window window;
  private final Consumer<Event<ClientEvent>> sink;
  private final String name;
  private final boolean punctual;

  /**
   * @param name what the ids are made from, beside kind and number
   * @param punctual whether none is late
   */
  Facts(
      DayPlan plan,
      Window window,
      String name,
      boolean punctual,
      Consumer<Event<ClientEvent>> sink) {
    this.plan = plan;
    this.window = window;
    this.name = name;
    this.punctual = punctual;
    this.sink = sink;
  }

  /** The window (after, upTo] of epoch seconds in which facts reach the service. */
  record Window(long after, long upTo) {
    boolean holds(long second) {
      return after < second && second <= upTo;
    }
  }

  /**
   * @param number distinguishes facts of one kind and name
   * @param second when it happened
   * @param notBefore when the device reports at the earliest
   */
  void add(
      String kind,
      int number,
      String device,
      long second,
      long notBefore,
      Supplier<ClientEvent> data) {
    long[] key = {
      plan.seed(), plan.employee().number(), name.hashCode(), kind.hashCode(), number, 0
    };
    key[5] = LATE_SALT;
    double late = Dice.share(key);
    long reaches = Math.max(second, notBefore) + (punctual ? 0 : lateness(late));
    key[5] = TWICE_SALT;
    double twice = Dice.share(key);
    long again = twice < TWICE ? reaches + (long) (twice / TWICE * TWICE_WITHIN_SECONDS) : -1;
    boolean first = window.holds(reaches);
    boolean second2 = again >= 0 && window.holds(again);
    if (first || second2) {
      Event<ClientEvent> event = event(kind, number, device, second, data.get());
      if (first) {
        sink.accept(event);
      }
      if (second2) {
        sink.accept(event);
      }
    }
  }

  private static long lateness(double drawn) {
    if (drawn >= LATE) {
      return 0;
    }
    double evenly = (drawn + LATE / 1_000) / LATE;
    return Math.clamp(
        (long) (-Math.log(evenly) * MEAN_LATENESS_SECONDS),
        SHORTEST_LATENESS_SECONDS,
        LONGEST_LATENESS_SECONDS);
  }

  private Event<ClientEvent> event(
      String kind, int number, String device, long second, ClientEvent data) {
    String person = plan.employee().id();
    String id = plan.seed() + "/" + person + "/" + name + "/" + kind + "/" + number;
    return new Event<>(
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
        "urn:acme:" + device + ":" + person,
        Instant.ofEpochSecond(second),
        person,
        data);
  }
}
