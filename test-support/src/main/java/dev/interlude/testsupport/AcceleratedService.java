package dev.interlude.testsupport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Runs a service in a process of its own in which time passes faster, the same in all that are
 * given the same numbers. It ends with the process that started it.
 */
public final class AcceleratedService {
  private AcceleratedService() {}

  /**
   * Takes the service's class, its time at the beginning, when that was (milliseconds of the
   * epoch), how many times faster its time passes, when its time stands still, and settings.
   */
  public static void main(String[] args) throws ClassNotFoundException {
    var clock =
        new FastClock(
            Clock.systemUTC(),
            Instant.parse(args[1]),
            Instant.ofEpochMilli(Long.parseLong(args[2])),
            Integer.parseInt(args[3]),
            Instant.parse(args[4]));
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    ApplicationContextInitializer<GenericApplicationContext> ownClock =
        context -> context.registerBean("clock", Clock.class, () -> clock);
    new SpringApplicationBuilder(Class.forName(args[0]))
        .initializers(ownClock)
        .run(Arrays.copyOfRange(args, 5, args.length));
  }

  private static final class FastClock extends Clock {
    private final Clock real;
    private final Instant first;
    private final Instant begun;
    private final int factor;
    private final Instant last;

    FastClock(Clock real, Instant first, Instant begun, int factor, Instant last) {
      this.real = real;
      this.first = first;
      this.begun = begun;
      this.factor = factor;
      this.last = last;
    }

    @Override
    public Instant instant() {
      Instant now = first.plus(Duration.between(begun, real.instant()).multipliedBy(factor));
      return now.isBefore(last) ? now : last;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("zones are named where they are needed");
    }
  }
}
