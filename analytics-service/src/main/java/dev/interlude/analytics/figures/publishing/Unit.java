package dev.interlude.analytics.figures.publishing;

/**
 * Whose figures they are.
 *
 * @param kind company, department or site
 * @param name the path or the site; empty for the company
 */
record Unit(String kind, String name) {

  static final Unit COMPANY = new Unit("company", "");
}
