package dev.interlude.localstack.cli;

import java.io.PrintStream;
import java.time.Duration;

/** The only place that writes to the terminal. */
final class Console {

  private final long startedAt = System.nanoTime();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  /** A stage with the time since the start of the command. */
  void stage(String text) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
    line("[%3d.%d s] %s".formatted(elapsed.toSeconds(), elapsed.toMillisPart() / 100, text));
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void problem(String text) {
    out.flush();
    err.println(text);
    err.flush();
  }
}
