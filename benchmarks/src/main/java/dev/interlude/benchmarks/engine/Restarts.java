package dev.interlude.benchmarks.engine;

import dev.interlude.benchmarks.process.Broker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What becomes of the job when instances are killed as {@code kill -9} does. */
final class Restarts {

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int KILLS = 3;
  private static final String NAME = "one";

  private final Broker broker;
  private final Path work;
  private final List<String> jvm;
  private final Log log;
  private final Backlog backlog;
  private final PrintStream out;

  Restarts(Broker broker, Path work, List<String> jvm, Log log, Backlog backlog, PrintStream out) {
    this.broker = broker;
    this.work = work;
    this.jvm = jvm;
    this.log = log;
    this.backlog = backlog;
    this.out = out;
  }

  void run() throws Exception {
    Output undisturbed = undisturbed();
    out.printf("Undisturbed: %s.%n", undisturbed);
    tell("three kills", undisturbed, threeKills());
    tell("a standby takes over", undisturbed, standbyTakesOver());
  }

  private void tell(String what, Output undisturbed, Output output) {
    out.printf(
        "%nAfter %s: %s, %s.%n",
        what, output, output.equals(undisturbed) ? "the same" : "NOT THE SAME");
  }

  /** The whole job by one instance, which is then killed and started again. */
  private Output undisturbed() throws Exception {
    String application = "undisturbed";
    Map<Integer, Long> before = log.outputEnds();
    long withAll;
    try (var first = start(application, NAME, 0)) {
      await(first, () -> isDone(application));
      withAll = first.program().liveMegabytes();
      first.kill();
    }
    Map<Integer, Long> after = log.outputEnds();
    Output output = Output.read(log, before, after);
    tellMemory(withAll, output.personDays());
    for (int start = 1; start <= KILLS; start++) {
      new Feed(broker.address()).send(backlog::again);
      try (var again = start(application, NAME, 0)) {
        Instance.Start took = again.awaitFirstRecord();
        out.printf(
            "Start %d after a kill: first record %,d ms after the stream was started, %,d ms after"
                + " the process, which took %,d ms of CPU until then.%n",
            start, took.stream(), took.whole(), took.cpu());
        await(again, () -> isDone(application));
        again.kill();
      }
    }
    out.printf(
        "Its changelog: %,d bytes on the broker.%n", log.sizeOf(application + "-person-days"));
    log.cleanUp(application, log.outputEnds());
    return output;
  }

  private void tellMemory(long withAll, int personDays) throws Exception {
    String application = "empty";
    log.skipAll(application);
    new Feed(broker.address()).send(backlog::again);
    try (var empty = start(application, NAME, 0)) {
      empty.awaitFirstRecord();
      await(empty, () -> isDone(application));
      long without = empty.program().liveMegabytes();
      out.printf(
          "Heap in use after a collection: %d MB with %,d person-days, %d MB with next to none:"
              + " %,d bytes a person-day.%n",
          withAll, personDays, without, ((withAll - without) << 20) / personDays);
      empty.kill();
    }
    log.cleanUp(application, log.outputEnds());
  }

  private Output threeKills() throws Exception {
    String application = "killed";
    Map<Integer, Long> before = log.outputEnds();
    for (int kill = 1; kill <= KILLS; kill++) {
      try (var instance = start(application, NAME, 0)) {
        double part = (double) kill / (KILLS + 1);
        await(instance, () -> progress(application) >= part);
        out.printf("Killed at %.0f %%.%n", 100 * progress(application));
        instance.kill();
      }
    }
    try (var last = start(application, NAME, 0)) {
      await(last, () -> isDone(application));
    }
    return result(application, before);
  }

  private Output standbyTakesOver() throws Exception {
    String application = "standby";
    Map<Integer, Long> before = log.outputEnds();
    try (var first = start(application, NAME, 1);
        var second = start(application, "other", 1)) {
      await(first, () -> progress(application) >= 0.5);
      double reached = progress(application);
      out.printf("%nOne of two killed at %.0f %%.%n", 100 * reached);
      first.kill();
      await(second, () -> isDone(application));
    }
    return result(application, before);
  }

  private Output result(String application, Map<Integer, Long> before) throws Exception {
    Map<Integer, Long> after = log.outputEnds();
    Output output = Output.read(log, before, after);
    log.cleanUp(application, after);
    return output;
  }

  private Instance start(String application, String name, int standbys) {
    return Instance.start(broker, work, application, name, standbys, jvm);
  }

  private void await(Instance instance, BooleanSupplier reached) throws IOException {
    while (!reached.getAsBoolean()) {
      if (!instance.program().isAlive()) {
        throw new IOException("an instance ended by itself; its log is in " + work);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean isDone(String application) {
    return progress(application) >= 1;
  }

  private double progress(String application) {
    try {
      return log.progress(application);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
