package dev.interlude.localstack.company;

import java.time.Duration;
import java.util.Map;

/**
 * What was played.
 *
 * @param accepted events that activity-service took
 * @param rejected events that it refused, by code
 * @param example the first refusal in words
 * @param reminders reminders that people saw or could have seen
 */
public record Played(
    long accepted, Map<String, Long> rejected, String example, int reminders, Duration took) {
  private static final double MILLIS = 1_000.0;

  @Override
  public String toString() {
    String line =
        "Played %,d events and %,d reminders in %.1f s"
            .formatted(accepted, reminders, took.toMillis() / MILLIS);
    return rejected.isEmpty() ? line : line + "; refused " + rejected + ", as " + example;
  }
}
