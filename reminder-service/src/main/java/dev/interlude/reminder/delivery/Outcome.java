package dev.interlude.reminder.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt. */
public sealed interface Outcome {

  /** The other side took it. */
  record Taken(int status) implements Outcome {}

  /**
   * It did not, and may later.
   *
   * @param status null without an answer
   * @param pause how long the other side wants to be left alone
   */
  record Failed(@Nullable Integer status, String problem, @Nullable Duration pause)
      implements Outcome {}

  /** The other side wants nothing any more. */
  record Gone(@Nullable Integer status) implements Outcome {}

  /** This one will never be taken. */
  record Refused(@Nullable Integer status, String problem) implements Outcome {}
}
