package dev.interlude.analytics.web;

import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the pages lead to, and what they compare with.
 *
 * @param reminder where browsers reach reminder-service; without it no page has a link there
 * @param sittingTarget hours of sitting in 8 that the company aims at, the line in the chart;
 *     without it there is no line
 */
@ConfigurationProperties("interlude.analytics.pages")
record PagesSettings(@Nullable URI reminder, @Nullable BigDecimal sittingTarget) {

  private static final BigDecimal HOURS = BigDecimal.valueOf(8);

  PagesSettings {
    if (reminder != null && (reminder.getHost() == null || !isWeb(reminder.getScheme()))) {
      throw new IllegalArgumentException(
          "interlude.analytics.pages.reminder is an address that begins with http:// or https://");
    }
    if (sittingTarget != null
        && (sittingTarget.signum() <= 0 || sittingTarget.compareTo(HOURS) > 0)) {
      throw new IllegalArgumentException(
          "interlude.analytics.pages.sitting-target is a number of hours above 0, and 8 at most");
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
