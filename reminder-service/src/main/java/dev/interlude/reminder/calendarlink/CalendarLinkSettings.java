package dev.interlude.reminder.calendarlink;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Secret calendar links.
 *
 * @param baseUrl how this service is called from outside; without it links begin as the request for
 *     them did
 * @param readsPerHour of one link; a further one gets 429
 */
@ConfigurationProperties("interlude.reminder.calendar-link")
record CalendarLinkSettings(@Nullable URI baseUrl, @DefaultValue("60") int readsPerHour) {

  CalendarLinkSettings {
    if (readsPerHour < 1) {
      throw new IllegalArgumentException(
          "interlude.reminder.calendar-link.reads-per-hour is at least 1");
    }
  }
}
