package dev.interlude.analytics.figures.serving;

/** Answers one question, in each form. */
public interface Telling {

  /** To be written as JSON. */
  Object json(Standing standing);

  Table table(Standing standing);
}
