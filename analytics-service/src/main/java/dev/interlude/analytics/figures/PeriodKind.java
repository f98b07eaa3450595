package dev.interlude.analytics.figures;

import java.util.Locale;

/** How long figures look back: a day, an ISO week or a calendar month. */
public enum PeriodKind {
  DAY,
  WEEK,
  MONTH;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
