package dev.interlude.reminder.stream;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;

/** News of one partition, all logged at one time. */
final class SomeNews {

  static final Instant LOGGED = Instant.parse("2026-11-16T08:00:00Z");

  private SomeNews() {}

  static BreakNews of(PersonRef person, long offset) {
    return new BreakNews(
        person,
        new Position(0, offset),
        LOGGED.plusSeconds(offset),
        "due/" + person.person() + "/" + offset,
        "movement-20261116T090000+0100",
        "break.due",
        "{\"offset\":%d}".formatted(offset));
  }
}
