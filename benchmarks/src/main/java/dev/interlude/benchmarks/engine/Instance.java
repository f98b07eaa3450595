package dev.interlude.benchmarks.engine;

import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An instance of the stream in a process of its own. */
record Instance(Program program, Path work, Path told, long begin) implements AutoCloseable {

  private static final String MAIN = "dev.interlude.analytics.engine.StreamInstance";

  /**
   * @param name kept over restarts
   */
  static Instance start(
      Broker broker, Path work, String application, String name, int standbys, List<String> jvm) {
    long begin = Clock.systemUTC().millis();
    Path told = work.resolve(application + "-" + name + "-" + begin + ".times");
    var options = new ArrayList<>(jvm);
    options.add("-Dlogback.configurationFile=local-stack-logback.xml");
    options.add("-Duser.timezone=UTC");
    var arguments =
        List.of(
            broker.address(),
            application,
            name,
            Integer.toString(standbys),
            work.resolve(application + "-" + name).toString(),
            told.toString());
    Program program =
        Program.start(
            application + "-" + name,
            work,
            Broker.ownClassPath(),
            options,
            MAIN,
            arguments,
            Map.of());
    return new Instance(program, work, told, begin);
  }

  /**
   * How long it took to get a first record.
   *
   * @param whole milliseconds from the start of the process
   * @param stream milliseconds from the start of the stream
   * @param cpu milliseconds of CPU until then
   */
  record Start(long whole, long stream, long cpu) {}

  Start awaitFirstRecord() throws IOException {
    Broker.await(program, work, () -> Files.exists(told));
    String[] times = Files.readString(told).split(" ");
    long first = Long.parseLong(times[1]);
    return new Start(
        first - begin,
        first - Long.parseLong(times[0]),
        TimeUnit.NANOSECONDS.toMillis(Long.parseLong(times[2])));
  }

  void kill() {
    program.kill();
  }

  @Override
  public void close() {
    program.close();
  }
}
