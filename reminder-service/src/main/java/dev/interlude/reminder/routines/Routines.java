package dev.interlude.reminder.routines;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.RoutineChanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routines as last published. */
@Repository
class Routines {

  private final JdbcClient jdbc;

  /**
   * All routines.
   *
   * @param changes how often they had changed by then
   */
  record Read(long changes, List<Published> published) {}

  Routines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String key, RoutineChanged routine) {
    jdbc.sql(
            """
            INSERT INTO routine (key, entry) VALUES (:key, :entry::jsonb)
            ON CONFLICT (key) DO UPDATE SET entry = excluded.entry
            """)
        .param("key", key)
        .param("entry", Json.mapper().writeValueAsString(routine))
        .update();
  }

  /** Forgets it, unless it was retired for safety: then it goes on hiding the shared one. */
  void remove(String key) {
    jdbc.sql(
            """
            DELETE FROM routine
            WHERE key = :key AND (entry #>> '{retired,safety}') IS DISTINCT FROM 'true'
            """)
        .param("key", key)
        .update();
  }

  /** How often they have changed. */
  long changes() {
    return jdbc.sql("SELECT number FROM routine_changes").query(Long.class).single();
  }

  /** All, by key, and the number of changes that they show, both as of one moment. */
  Read all() {
    return jdbc.sql(
            """
            SELECT c.number, r.key, r.entry
            FROM routine_changes c LEFT JOIN routine r ON true ORDER BY r.key
            """)
        .query(Routines::read);
  }

  private static Read read(ResultSet rows) throws SQLException {
    long changes = 0;
    var published = new ArrayList<Published>();
    while (rows.next()) {
      changes = rows.getLong("number");
      String entry = rows.getString("entry");
      if (entry != null) {
        published.add(
            new Published(
                rows.getString("key"), Json.mapper().readValue(entry, RoutineChanged.class)));
      }
    }
    return new Read(changes, List.copyOf(published));
  }

  /**
   * A routine under its key.
   *
   * @param key tenant/routineId, shipped ones shared/routineId
   */
  record Published(String key, RoutineChanged routine) {}
}
