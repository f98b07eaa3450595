package dev.interlude.analytics.figures.publishing;

import dev.interlude.contracts.Json;
import java.util.Map;
import java.util.TreeMap;

/** The rows that a publication read, so that later ones are told from them. */
final class SeenRows {

  private final Map<Integer, Long> lastOffsets = new TreeMap<>();
  private long rows;
  private long offsets;

  void add(PersonDayRow row) {
    rows++;
    offsets += row.offset();
    lastOffsets.merge(row.partition(), row.offset(), Math::max);
  }

  /** As {@link PersonDayTable#fingerprint} gives it of rows in the table. */
  String fingerprint() {
    return fingerprint(rows, offsets);
  }

  /** A row that changes came in a later record, and a row that goes makes them fewer. */
  static String fingerprint(long rows, long offsets) {
    return rows + "/" + offsets;
  }

  /** By partition of the topic, the last record that a row came in; as JSON. */
  String marks() {
    return Json.mapper().writeValueAsString(lastOffsets);
  }
}
