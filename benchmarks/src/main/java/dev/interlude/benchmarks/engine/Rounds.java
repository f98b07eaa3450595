package dev.interlude.benchmarks.engine;

import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One contender in a process of its own, which does the job when it is its turn. */
final class Rounds implements AutoCloseable {

  private static final String MAIN = "dev.interlude.analytics.engine.Contender";
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final double NANOS = 1e9;

  private final String name;
  private final Program program;
  private final Path work;
  private final Log log;
  private final Socket orders;
  private int round;

  Rounds(String name, Broker broker, Path work, List<String> jvm) throws IOException {
    this.name = name;
    this.work = work;
    this.log = new Log(broker.address());
    int port = Broker.freePort();
    var options = new java.util.ArrayList<>(jvm);
    options.add("-Dlogback.configurationFile=local-stack-logback.xml");
    options.add("-Duser.timezone=UTC");
    String folder = work.resolve(name).toString();
    program =
        Program.start(
            name,
            work,
            Broker.ownClassPath(),
            options,
            MAIN,
            List.of(name, broker.address(), Integer.toString(port), folder),
            Map.of());
    orders = connect(port);
  }

  /**
   * What one turn gave.
   *
   * @param outputs summaries written, of which the last of each person-day counts
   */
  record Turn(double seconds, double cpuSeconds, long outputs, Output output) {}

  Turn run(long events) throws IOException, ExecutionException, InterruptedException {
    String group = name + "-" + round++;
    Map<Integer, Long> before = log.outputEnds();
    log.createChangelog(group);
    send("run " + group);
    awaitCommitted(group);
    awaitQuiet();
    send("stop");
    String[] answer = readLine().split(" ");
    long begin = Long.parseLong(answer[0]);
    Map<Integer, Long> after = log.outputEnds();
    boolean writes = !after.equals(before);
    long end = writes ? log.lastOutputMillis() : Long.parseLong(answer[1]);
    Output output = writes ? Output.read(log, before, after) : Output.NONE;
    log.cleanUp(group, after);
    long outputs = total(after) - total(before);
    return new Turn((end - begin) / 1e3, Long.parseLong(answer[2]) / NANOS, outputs, output);
  }

  private static long total(Map<Integer, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  private void awaitCommitted(String group) throws IOException {
    try {
      while (log.progress(group) < 1) {
        if (!program.isAlive()) {
          throw new IOException(name + " ended; its log is in " + work);
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stock stores are asked for summaries by a clock, perhaps after the last commit. */
  private void awaitQuiet() throws ExecutionException, InterruptedException {
    Map<Integer, Long> before = log.outputEnds();
    long since = System.nanoTime();
    while (System.nanoTime() - since < QUIET_NANOS) {
      LockSupport.parkNanos(LOOK_NANOS);
      Map<Integer, Long> now = log.outputEnds();
      since = now.equals(before) ? since : System.nanoTime();
      before = now;
    }
  }

  private Socket connect(int port) throws IOException {
    while (program.isAlive()) {
      try {
        return new Socket("127.0.0.1", port);
      } catch (java.net.ConnectException e) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
    throw new IOException(name + " does not start; its log is in " + work);
  }

  private void send(String order) throws IOException {
    orders.getOutputStream().write((order + "\n").getBytes(StandardCharsets.US_ASCII));
    orders.getOutputStream().flush();
  }

  private String readLine() throws IOException {
    String line =
        new BufferedReader(
                new InputStreamReader(orders.getInputStream(), StandardCharsets.US_ASCII))
            .readLine();
    if (line == null) {
      throw new IOException(name + " ended; its log is in " + work);
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    orders.close();
    program.close();
  }
}
