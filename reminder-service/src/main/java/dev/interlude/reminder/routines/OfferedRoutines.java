package dev.interlude.reminder.routines;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.RoutineChanged;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks routines up by the ids that break events name them by. */
@Component
public class OfferedRoutines {

  private final JdbcClient jdbc;

  OfferedRoutines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The tenant's own of that id, else the shared one; retired ones too. */
  public Optional<RoutineChanged> find(String tenant, String routineId) {
    return jdbc.sql(
            """
            SELECT entry FROM routine WHERE key IN (:own, :shared)
            ORDER BY key = :own DESC LIMIT 1
            """)
        .param("own", tenant + "/" + routineId)
        .param("shared", Names.SHARED + "/" + routineId)
        .query(
            (row, number) -> Json.mapper().readValue(row.getString("entry"), RoutineChanged.class))
        .optional();
  }
}
