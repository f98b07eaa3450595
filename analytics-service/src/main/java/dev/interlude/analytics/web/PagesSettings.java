package dev.interlude.analytics.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the pages lead to.
 *
 * @param reminder where browsers reach reminder-service; without it no page has a link there
 */
@ConfigurationProperties("interlude.analytics.pages")
record PagesSettings(@Nullable URI reminder) {

  PagesSettings {
    if (reminder != null && (reminder.getHost() == null || !isWeb(reminder.getScheme()))) {
      throw new IllegalArgumentException(
          "interlude.analytics.pages.reminder is an address that begins with http:// or https://");
    }
  }

  /** A person's own page there. */
  @Nullable URI reminders() {
    return reminder == null ? null : reminder.resolve("/me");
  }

  private static boolean isWeb(@Nullable String scheme) {
    return "http".equals(scheme) || "https".equals(scheme);
  }
}
