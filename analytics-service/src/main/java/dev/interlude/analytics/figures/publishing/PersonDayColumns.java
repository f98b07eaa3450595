package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import dev.interlude.contracts.PersonDaySummarised.RoutineUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** The columns of {@code person_day} that figures are made of, and how a row is read from them. */
final class PersonDayColumns {

  static final String NAMES =
      """
      person, date, source_partition, source_offset,
      valid, recorded_seconds, sitting_seconds, prolonged_sitting_seconds,
      inferred_sitting_seconds, sitting_breaks, natural_breaks, spontaneous_breaks,
      completed, partial, late, skipped, missed, undelivered,
      sitting_seconds_by_bout_length, recorded_seconds_by_evidence, recorded_seconds_by_hour,
      prolonged_seconds_by_hour, responses_by_delay, breaks_by_kind, routine_uses
      """;

  private static final int FIRST_COUNTED = 5;
  private static final int LAST_COUNTED = 25;

  private static final ObjectReader BY_KIND =
      Json.mapper().readerFor(new TypeReference<Map<BreakKind, Outcomes>>() {});
  private static final ObjectReader ROUTINES =
      Json.mapper().readerFor(new TypeReference<List<RoutineUse>>() {});

  private PersonDayColumns() {}

  static PersonDayRow read(ResultSet row) throws SQLException {
    return new PersonDayRow(
        row.getString("person"),
        row.getObject("date", LocalDate.class),
        day(row),
        content(row),
        row.getInt("source_partition"),
        row.getLong("source_offset"));
  }

  private static CountedDay day(ResultSet row) throws SQLException {
    return new CountedDay(
        row.getBoolean("valid"),
        row.getLong("recorded_seconds"),
        row.getLong("sitting_seconds"),
        row.getLong("prolonged_sitting_seconds"),
        row.getLong("inferred_sitting_seconds"),
        NumberList.longs(row.getString("sitting_seconds_by_bout_length")),
        NumberList.longs(row.getString("recorded_seconds_by_evidence")),
        NumberList.longs(row.getString("recorded_seconds_by_hour")),
        NumberList.longs(row.getString("prolonged_seconds_by_hour")),
        row.getInt("sitting_breaks"),
        row.getInt("natural_breaks"),
        row.getInt("spontaneous_breaks"),
        new Outcomes(
            0,
            row.getInt("completed"),
            row.getInt("partial"),
            row.getInt("late"),
            row.getInt("skipped"),
            0,
            row.getInt("missed"),
            row.getInt("undelivered")),
        BY_KIND.readValue(row.getString("breaks_by_kind")),
        NumberList.ints(row.getString("responses_by_delay")),
        routines(row.getString("routine_uses")));
  }

  private static List<RoutineUse> routines(String json) {
    return json.equals("[]") ? List.of() : ROUTINES.readValue(json);
  }

  private static String content(ResultSet row) throws SQLException {
    var content = new StringBuilder();
    for (int column = FIRST_COUNTED; column <= LAST_COUNTED; column++) {
      content.append(row.getString(column)).append('|');
    }
    return content.toString();
  }
}
