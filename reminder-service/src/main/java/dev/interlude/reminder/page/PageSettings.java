package dev.interlude.reminder.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people's browsers reach the other services; without an address the page leaves its links
 * out.
 *
 * @param analytics of analytics-service, with the page {@code /my-days}
 * @param activity of activity-service, which holds what apps reported
 */
@ConfigurationProperties("interlude.reminder.page")
record PageSettings(@Nullable URI analytics, @Nullable URI activity) {

  PageSettings {
    check("analytics", analytics);
    check("activity", activity);
  }

  private static void check(String name, @Nullable URI address) {
    if (address != null && (address.getHost() == null || !isWeb(address.getScheme()))) {
      throw new IllegalArgumentException(
          "interlude.reminder.page.%s is an address that begins with http:// or https://"
              .formatted(name));
    }
  }

  private static boolean isWeb(@Nullable String scheme) {
    return "http".equals(scheme) || "https".equals(scheme);
  }
}
