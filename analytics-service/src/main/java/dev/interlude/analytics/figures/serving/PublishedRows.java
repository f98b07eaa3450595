package dev.interlude.analytics.figures.serving;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rows of periods and of figures together, in whichever order they come. */
final class PublishedRows {

  private static final Comparator<PublishedPeriod> BY_UNIT_AND_TIME =
      Comparator.comparing(PublishedPeriod::unit).thenComparing(PublishedPeriod::start);

  private final List<PublishedPeriod> periods = new ArrayList<>();
  private final Map<Key, Map<String, Map<String, @Nullable FigureValue>>> figures = new HashMap<>();
  private int count;

  private record Key(String unit, LocalDate start) {}

  void add(ResultSet row) throws SQLException {
    var key = new Key(row.getString("unit"), row.getObject("period_start", LocalDate.class));
    var ofPeriod = figures.computeIfAbsent(key, unknown -> new HashMap<>());
    String figure = row.getString("figure");
    if (figure != null) {
      count++;
      PublishedPeriod.put(ofPeriod, figure, row.getString("item"), value(row));
      return;
    }
    periods.add(
        new PublishedPeriod(
            key.unit(),
            key.start(),
            row.getString("state"),
            row.getObject("updated_at", OffsetDateTime.class).toInstant(),
            ofPeriod));
    BigDecimal late = row.getBigDecimal("later_facts");
    if (late != null) {
      var told = FigureValue.shown(late, null, null);
      PublishedPeriod.put(ofPeriod, FigureNames.LATER_FACTS, "", told);
    }
  }

  /** Figures so far. */
  int count() {
    return count;
  }

  /** Those with figures, by unit and begin. */
  List<PublishedPeriod> periods() {
    return periods.stream()
        .filter(
            period ->
                period.figures().keySet().stream()
                    .anyMatch(name -> !name.equals(FigureNames.LATER_FACTS)))
        .sorted(BY_UNIT_AND_TIME)
        .toList();
  }

  private static @Nullable FigureValue value(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "shown" ->
          FigureValue.shown(
              row.getBigDecimal("value"), row.getBigDecimal("low"), row.getBigDecimal("high"));
      case "at-most" -> FigureValue.atMost(row.getBigDecimal("value"));
      case "at-least" -> FigureValue.atLeast(row.getBigDecimal("value"));
      case "hidden" -> FigureValue.suppressed(row.getString("reason"));
      case "no-data" -> null;
      case String unknown -> throw new IllegalStateException("no such state: " + unknown);
    };
  }
}
