package dev.interlude.reminder.imports;

import dev.interlude.contracts.Json;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** Rows that are still to be taken; they go in the transaction that takes them. */
@Repository
class ImportChunks {

  private static final TypeReference<List<PersonRow>> ROWS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ImportChunks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, int number, List<PersonRow> rows) {
    jdbc.sql("INSERT INTO people_import_chunk VALUES (:id, :number, :rows::jsonb)")
        .param("id", id)
        .param("number", number)
        .param("rows", Json.mapper().writeValueAsString(rows))
        .update();
  }

  /**
   * Takes the next rows out of the job; empty if there are no more. Whoever works on the same job
   * waits until the transaction ends, and then takes others.
   */
  List<PersonRow> take(UUID id) {
    jdbc.sql("SELECT 1 FROM people_import WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query((row, number) -> "")
        .list();
    return jdbc.sql(
            """
            DELETE FROM people_import_chunk
            WHERE import_id = :id AND number = (SELECT min(number) FROM people_import_chunk
              WHERE import_id = :id)
            RETURNING rows
            """)
        .param("id", id)
        .query(String.class)
        .optional()
        .map(rows -> Json.mapper().readValue(rows, ROWS))
        .orElse(List.of());
  }

  void forget(UUID id) {
    jdbc.sql("DELETE FROM people_import_chunk WHERE import_id = :id").param("id", id).update();
  }
}
