package dev.interlude.testsupport.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a window is looked at.
 *
 * @param width in CSS pixels
 * @param locale the browser's language, such as {@code da-DK}
 * @param zone the browser's IANA zone
 */
public record View(int width, ColorScheme scheme, String locale, String zone) {

  /** Not the zone of any person or company of the tests, so that a mix-up of zones shows. */
  private static final String FAR_AWAY = "America/New_York";

  public static final View DESK = new View(1280, ColorScheme.LIGHT, "en-GB");

  public View(int width, ColorScheme scheme, String locale) {
    this(width, scheme, locale, FAR_AWAY);
  }

  public View in(String otherZone) {
    return new View(width, scheme, locale, otherZone);
  }
}
