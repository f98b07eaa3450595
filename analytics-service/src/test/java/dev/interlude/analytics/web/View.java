package dev.interlude.analytics.web;

import com.microsoft.playwright.options.ColorScheme;

/** How wide a window is, how bright, and in which language. */
record View(int width, ColorScheme scheme, String locale) {

  static final View DESK = new View(1280, ColorScheme.LIGHT, "en-GB");
}
