package dev.interlude.analytics.figures;

import java.util.Locale;

/** Whose figures they are: everyone's, those of a department with all below it, or of a site. */
public enum UnitKind {
  COMPANY,
  DEPARTMENT,
  SITE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
