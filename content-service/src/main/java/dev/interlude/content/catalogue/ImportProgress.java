package dev.interlude.content.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tells how far an import is: at most a line every two seconds, and one at the end. */
final class ImportProgress {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final int files;
  private final Clock clock;
  private final Consumer<String> line;
  private final Instant start;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private Instant told;
  private int seen;

  ImportProgress(int files, Clock clock, Consumer<String> line) {
    this.files = files;
    this.clock = clock;
    this.line = line;
    this.start = clock.instant();
    this.told = start;
  }

  void count(String outcome) {
    seen++;
    outcomes.merge(outcome, 1, Integer::sum);
    Instant now = clock.instant();
    if (!now.isBefore(told.plus(PAUSE))) {
      told = now;
      line.accept("%d of %d files %s".formatted(seen, files, outcomes));
    }
  }

  void end() {
    Duration took = Duration.between(start, clock.instant());
    line.accept("%d files in %.1f s %s".formatted(seen, took.toMillis() / 1000.0, outcomes));
  }
}
