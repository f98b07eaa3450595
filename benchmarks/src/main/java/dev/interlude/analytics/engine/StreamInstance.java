package dev.interlude.analytics.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/**
 * An instance of the stream that can be killed. Takes the broker, the application, its own name,
 * the number of standbys, a folder for state, and a file, into which it writes when the stream was
 * started and when it saw its first record, in milliseconds of the clock.
 */
final class StreamInstance {

  private static final long LOOK_NANOS = 1_000_000;

  private StreamInstance() {}

  static void main(String[] args) throws IOException {
    var round = new Job.Round(args[0], args[1], Path.of(args[4]));
    var stream = new PersonDayStream(args[2], Integer.parseInt(args[3]));
    long started = Clock.systemUTC().millis();
    Runtime.getRuntime().addShutdownHook(new Thread(stream::close));
    stream.start(round);
    while (!FirstRecord.isSeen()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    Path told = Path.of(args[5]);
    Path half = told.resolveSibling(told.getFileName() + ".half");
    var first = FirstRecord.required();
    Files.writeString(half, started + " " + first.millis() + " " + first.cpuNanos());
    Files.move(half, told, StandardCopyOption.ATOMIC_MOVE);
  }
}
