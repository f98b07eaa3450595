package dev.interlude.benchmarks.reminders;

import dev.interlude.benchmarks.reminders.Installation.Cpu;
import dev.interlude.benchmarks.reminders.Settings.Engines;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** Lets whatever runs do its work, and tells of each time in a row of a table. */
final class Measuring {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration AHEAD = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(14);
  private static final Duration SETTLING = Duration.ofSeconds(20);
  private static final Duration QUIET = Duration.ofSeconds(30);
  private static final long SOON_NANOS = 200_000_000;
  private static final double MILLION = 1e6;
  private static final double NANOS = 1e9;

  private final Installation installation;
  private final Settings settings;
  private final Heard heard;
  private final PrintStream out;
  private final Clock clock = Clock.systemUTC();

  Measuring(Installation installation, Settings settings, Heard heard, PrintStream out) {
    this.installation = installation;
    this.settings = settings;
    this.heard = heard;
    this.out = out;
  }

  private record Drained(double seconds, Cpu cpu) {}

  /** All that is asked for, once it has been done before to warm up. */
  void all(String name, Work work) throws IOException, SQLException {
    drained(work);
    if (settings.asksFor("drain")) {
      Drained drained = drained(work);
      row(name + ": all due", drained);
    }
    if (settings.asksFor("burst")) {
      late(name + ": the same second", work, Duration.ZERO);
    }
    if (settings.asksFor("spread")) {
      late(name + ": over a minute", work, MINUTE);
    }
  }

  /** From the moment at which others see the work until the last of it was heard. */
  private Drained drained(Work work) throws IOException, SQLException {
    heard.begin();
    work.set(settings.people(), settings.people(), overdue(), MINUTE);
    long begun = System.nanoTime();
    Cpu before = installation.cpu();
    long end = heard.await(settings.people(), PATIENCE);
    Cpu cpu = installation.cpu().since(before);
    check(settings.people(), work);
    return new Drained((end - begun) / NANOS, cpu);
  }

  private Instant overdue() {
    return clock.instant().minus(MINUTE).minusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
  }

  private void late(String name, Work work, Duration spread) throws IOException, SQLException {
    Instant first = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
    work.set(settings.people(), settings.burst(), first, spread);
    if (clock.instant().isAfter(first.minusSeconds(2))) {
      throw new IllegalStateException("writing the timers took until they were due");
    }
    heard.begin();
    heard.await(settings.burst(), PATIENCE);
    check(settings.burst(), work);
    out.printf(
        "| %s | | | | | | %.0f ms | %.0f ms |%n",
        name, heard.late().millisAt(0.5), heard.late().millisAt(0.99));
  }

  /** The last transaction may be acknowledged and not committed yet. */
  private static void check(int wanted, Work work) throws SQLException {
    int done = work.done();
    for (int i = 0; done < wanted && i < 50; i++) {
      LockSupport.parkNanos(SOON_NANOS);
      done = work.done();
    }
    if (done != wanted) {
      throw new IllegalStateException(done + " of " + wanted + " were done and planned anew");
    }
  }

  void bareSql(Engines engines, Work timers) throws Exception {
    var sql = new BareSql(installation.database(), engines.batch());
    timers.set(settings.people(), settings.people(), overdue(), MINUTE);
    Cpu before = installation.cpu();
    long begun = System.nanoTime();
    int moved = sql.drain(engines.workers());
    double seconds = (System.nanoTime() - begun) / NANOS;
    // What a session cost is counted once its process has ended.
    LockSupport.parkNanos(SOON_NANOS);
    if (moved != settings.people()) {
      throw new IllegalStateException("moved only " + moved);
    }
    row("SQL alone, as of " + engines, new Drained(seconds, installation.cpu().since(before)));
  }

  void fillForLater(Work timers) throws SQLException {
    timers.set(settings.idle(), 0, clock.instant().truncatedTo(ChronoUnit.SECONDS), MINUTE);
  }

  void idle(String name) throws IOException {
    LockSupport.parkNanos(SETTLING.toNanos());
    Cpu before = installation.cpu();
    LockSupport.parkNanos(QUIET.toNanos());
    Cpu cpu = installation.cpu().since(before);
    out.printf(
        "| %s | %.1f %% | %.1f %% | %.1f %% |%n",
        name, percent(cpu.process()), percent(cpu.database()), percent(cpu.broker()));
  }

  private static double percent(double seconds) {
    return 100 * seconds / QUIET.toSeconds();
  }

  private void row(String name, Drained drained) {
    double scale = MILLION / settings.people();
    Cpu cpu = drained.cpu();
    out.printf(
        "| %s | %,.0f | %.1f | %.1f | %.1f | %.1f | | |%n",
        name,
        settings.people() / drained.seconds(),
        scale * cpu.all(),
        scale * cpu.process(),
        scale * cpu.database(),
        scale * cpu.broker());
  }
}
