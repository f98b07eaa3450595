package dev.interlude.reminder.routines;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.RoutineChanged;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routines as last published. */
@Repository
class Routines {

  private final JdbcClient jdbc;

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

  /** All, by key. */
  List<Published> all() {
    return jdbc.sql("SELECT key, entry FROM routine ORDER BY key")
        .query(
            (row, number) ->
                new Published(
                    row.getString("key"),
                    Json.mapper().readValue(row.getString("entry"), RoutineChanged.class)))
        .list();
  }

  /**
   * A routine under its key.
   *
   * @param key tenant/routineId, shipped ones shared/routineId
   */
  record Published(String key, RoutineChanged routine) {}
}
