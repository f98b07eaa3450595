package dev.interlude.reminder.directory;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** What was reported of people, as the log keeps it. */
public final class RawFacts {

  private static final Duration KEPT =
      Topics.joinedByPerson().stream()
          .filter(topic -> !topic.compacted())
          .map(Topic::retention)
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .orElseThrow();

  private RawFacts() {}

  /** By when the log drops all that it holds at that time. */
  public static Instant expireBy(Instant time) {
    return time.plus(KEPT);
  }
}
