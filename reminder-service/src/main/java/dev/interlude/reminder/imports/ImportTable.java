package dev.interlude.reminder.imports;

import dev.interlude.contracts.Json;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The imports as those ask for them who run the directory. */
@Repository
class ImportTable {

  private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ImportTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty for another tenant's too. */
  Optional<ImportResult> find(String tenant, UUID id) {
    return jdbc.sql("SELECT * FROM people_import WHERE tenant = :tenant AND id = :id")
        .param("tenant", tenant)
        .param("id", id)
        .query(
            (row, number) -> {
              List<RowProblem> problems =
                  Json.mapper().readValue(row.getString("problems"), PROBLEMS);
              return new ImportResult(
                  id,
                  row.getString("state"),
                  false,
                  row.getInt("rows"),
                  row.getInt("created"),
                  row.getInt("changed"),
                  row.getInt("unchanged"),
                  row.getInt("invalid"),
                  problems);
            })
        .optional();
  }

  int forgetBefore(Instant time) {
    return jdbc.sql("DELETE FROM people_import WHERE finished_at < :time")
        .param("time", Timestamp.from(time))
        .update();
  }
}
