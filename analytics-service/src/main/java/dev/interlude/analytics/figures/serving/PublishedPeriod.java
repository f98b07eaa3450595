package dev.interlude.analytics.figures.serving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is published of one unit over one period.
 *
 * @param unit empty for the company
 * @param figures by name and item; the item of a figure without parts is empty. A value is null
 *     where nobody contributed
 */
public record PublishedPeriod(
    String unit,
    LocalDate start,
    String state,
    Instant updated,
    Map<String, Map<String, @Nullable FigureValue>> figures) {

  void put(String figure, String item, @Nullable FigureValue value) {
    figures
        .computeIfAbsent(figure, name -> new TreeMap<>(ItemOrder.NUMBERS_FIRST))
        .put(item, value);
  }

  /** Empty where nothing is published under that name. */
  public Map<String, @Nullable FigureValue> parts(String figure) {
    return figures.getOrDefault(figure, Map.of());
  }

  public @Nullable FigureValue plain(String figure) {
    return parts(figure).get("");
  }
}
