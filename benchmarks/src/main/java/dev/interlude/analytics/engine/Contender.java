package dev.interlude.analytics.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A process that does the job again and again, when it is told to: so it is warm, and takes turns
 * with the others. Takes what it is, the broker, a port and a folder. On a line {@code run <group>}
 * it begins; on {@code stop} it ends and answers with begin and end in milliseconds of the clock
 * and with the CPU time between them in nanoseconds.
 */
final class Contender {

  private final Supplier<Job> job;
  private final String broker;
  private final Path folder;

  private Contender(Supplier<Job> job, String broker, Path folder) {
    this.job = job;
    this.broker = broker;
    this.folder = folder;
  }

  static void main(String[] args) throws IOException {
    var contender = new Contender(jobs(args[0]), args[1], Path.of(args[3]));
    try (var server =
            new ServerSocket(Integer.parseInt(args[2]), 1, InetAddress.getLoopbackAddress());
        var connection = server.accept()) {
      contender.obey(
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII)),
          connection.getOutputStream());
    }
  }

  private static Supplier<Job> jobs(String name) {
    return switch (name) {
      case "consumer" -> () -> new BareConsumer(false);
      case "decoding" -> () -> new BareConsumer(true);
      case "loop" -> PlainLoop::new;
      case "stream" -> PersonDayStream::new;
      case "stock-memory" -> StockStream::inMemory;
      case "stock-rocksdb" -> StockStream::onDisk;
      // Is on the class path of the references alone.
      case "flink" -> () -> make("dev.interlude.analytics.engine.FlinkJob");
      default -> throw new IllegalArgumentException("no such way to do the job: " + name);
    };
  }

  private static Job make(String job) {
    try {
      return (Job) Class.forName(job).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("build with -Preferences: " + job, e);
    }
  }

  private void obey(BufferedReader orders, OutputStream answers) throws IOException {
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String group = order.substring("run ".length());
      FirstRecord.forget();
      try (Job running = job.get()) {
        running.start(new Job.Round(broker, group, folder.resolve(group)));
        orders.readLine();
        var begin = FirstRecord.required();
        var end = FirstRecord.Moment.now();
        String answer =
            "%d %d %d%n".formatted(begin.millis(), end.millis(), end.cpuNanos() - begin.cpuNanos());
        answers.write(answer.getBytes(StandardCharsets.US_ASCII));
        answers.flush();
      }
    }
  }
}
