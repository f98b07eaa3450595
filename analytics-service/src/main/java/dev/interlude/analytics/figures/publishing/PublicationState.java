package dev.interlude.analytics.figures.publishing;

import java.util.Locale;

/** What can still happen to a period's figures. */
enum PublicationState {
  /** It has not ended: refreshed by the hour. */
  OPEN,
  /** It has ended, and late facts still count. */
  CLOSED,
  /** Nothing changes it any more. */
  FROZEN;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
