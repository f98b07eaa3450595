package dev.interlude.reminder.freebusy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calendars that people let us look at.
 *
 * @param enabled whether this instance fetches them
 * @param every how long one rests after a look, and up to a third longer
 * @param ahead how far meetings are looked up
 * @param mostBytes of a file
 */
@ConfigurationProperties("interlude.reminder.free-busy")
record FreeBusySettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("15m") Duration every,
    @DefaultValue("7d") Duration ahead,
    @DefaultValue("5242880") int mostBytes) {

  FreeBusySettings {
    if (every.toMinutes() < 15 || ahead.toDays() < 1 || mostBytes < 1 || mostBytes > 50_000_000) {
      throw new IllegalArgumentException(
          "interlude.reminder.free-busy: every is at least 15m, ahead at least 1d, most-bytes 1 to"
              + " 50000000");
    }
  }
}
