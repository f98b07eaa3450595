package dev.interlude.analytics.figures.serving;

import java.util.Map;

/**
 * What an answer depends on beside what is published; equal questions have equal answers, so it is
 * a record.
 */
public interface Asked {

  /** By parameter, for the audit log and the name of a file. */
  Map<String, String> inWords();
}
