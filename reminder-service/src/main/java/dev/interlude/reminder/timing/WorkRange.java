package dev.interlude.reminder.timing;

import java.time.Instant;

/**
 * An unbroken stretch of working time.
 *
 * @param start inclusive
 * @param end exclusive
 */
public record WorkRange(Instant start, Instant end) {

  boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
