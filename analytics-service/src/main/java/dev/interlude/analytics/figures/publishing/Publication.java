package dev.interlude.analytics.figures.publishing;

import java.time.Instant;

/**
 * The publisher's notes on a period it has published.
 *
 * @param fingerprint of the rows and of the directory that could count, as they were then
 * @param inputHash of what did count
 */
record Publication(
    PublicationState state, String fingerprint, String inputHash, Instant computedAt) {

  static String fingerprint(String rows, String directory) {
    return rows + " " + directory;
  }
}
