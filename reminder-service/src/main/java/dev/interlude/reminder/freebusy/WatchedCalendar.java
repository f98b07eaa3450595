package dev.interlude.reminder.freebusy;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to look at now.
 *
 * @param kept the address as it stands in the row
 * @param readAt when its file was last read as a whole
 * @param failures in a row
 */
record WatchedCalendar(
    PersonRef person,
    String url,
    String kept,
    ZoneId zone,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Instant readAt,
    int failures) {

  /** Whoever has the address of a calendar can often read it. */
  @Override
  public String toString() {
    return "calendar of a person";
  }
}
