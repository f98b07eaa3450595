package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as rows: many go to the database as one parameter, read there by {@code
 * jsonb_to_recordset}; component names are the columns' in snake case.
 */
public final class Rows {

  private static final JsonMapper MAPPER =
      Json.mapper().rebuild().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private Rows() {}

  public static String json(Collection<? extends Record> rows) {
    return MAPPER.writeValueAsString(rows);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  public static @Nullable Integer integerOrNull(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** A version of a person's entry, as it is kept. */
  public static PersonChanged entry(ResultSet row, String column) throws SQLException {
    return Json.mapper().readValue(row.getString(column), PersonChanged.class);
  }
}
