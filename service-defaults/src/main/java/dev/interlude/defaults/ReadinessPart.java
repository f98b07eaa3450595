package dev.interlude.defaults;

/**
 * Something that must hold before the service takes requests, e.g. a directory that was read to its
 * end. Beans of this type are part of {@code /readyz}.
 */
public interface ReadinessPart {
  /** Short and stable, e.g. {@code directory}; shown in the health answer. */
  String name();

  boolean isReady();
}
