package dev.interlude.analytics.sink;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The columns of a person-day that are made of its summary: the only place to name a further one.
 * What the table derives by itself is not among them.
 */
final class SummaryColumns {

  /** A column, and how it is made of {@code incoming.summary}, a text. */
  private record Made(String name, String value) {}

  /** The timeline stands apart, so that who reads many summaries does not read it along. */
  private static final List<Made> ALL =
      List.of(
          new Made("summary", "incoming.summary::jsonb - 'timeline'"),
          new Made("timeline", "incoming.summary::jsonb ->> 'timeline'"));

  /** For a list of columns. */
  static final String NAMES = ALL.stream().map(Made::name).collect(joining(", "));

  /** In the same order, for selecting from {@code incoming_person_day AS incoming}. */
  static final String VALUES = ALL.stream().map(Made::value).collect(joining(", "));

  /** For an update of what is in conflict. */
  static final String ASSIGNMENTS =
      ALL.stream().map(made -> made.name() + " = excluded." + made.name()).collect(joining(", "));

  private SummaryColumns() {}

  /** For comparing rows of two tables: {@code (held.summary)}. */
  static String of(String table) {
    return ALL.stream().map(made -> table + "." + made.name()).collect(joining(", ", "ROW(", ")"));
  }
}
