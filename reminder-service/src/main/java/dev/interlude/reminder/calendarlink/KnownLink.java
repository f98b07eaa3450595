package dev.interlude.reminder.calendarlink;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.prompts.PersonRef;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A person's link, as they see it. */
record KnownLink(
    Instant createdAt,
    @Nullable Instant lastReadAt,
    @Schema(description = "Whether no break is said to be due anywhere else") boolean onlyChannel) {

  /** Throws 404 for a person without a link. */
  static KnownLink of(Timer timer, CalendarLinks links) {
    return links
        .find(new PersonRef(timer.person().tenant(), timer.person().person()))
        .map(
            link ->
                new KnownLink(link.createdAt(), link.lastReadAt(), timer.policy().isCalendarOnly()))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND, "no-calendar-link", "There is no link; POST makes one."));
  }
}
