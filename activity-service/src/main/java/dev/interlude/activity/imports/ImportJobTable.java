package dev.interlude.activity.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The jobs of {@code import_job} as their people ask for them. */
@Repository
class ImportJobTable {

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
  private static final int MOST_LISTED = 100;

  private final JdbcClient sql;

  ImportJobTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first. */
  List<ImportJob> of(String tenant, String person) {
    return sql.sql(
            """
            SELECT * FROM import_job WHERE tenant = ? AND person = ?
            ORDER BY created_at DESC, id LIMIT ?
            """)
        .params(tenant, person, MOST_LISTED)
        .query((row, _) -> read(row))
        .list();
  }

  /** Empty for another's too. */
  Optional<ImportJob> find(String tenant, String person, UUID id) {
    return sql.sql("SELECT * FROM import_job WHERE tenant = ? AND person = ? AND id = ?")
        .params(tenant, person, id)
        .query((row, _) -> read(row))
        .optional();
  }

  int delete(String tenant, String person) {
    return sql.sql("DELETE FROM import_job WHERE tenant = ? AND person = ?")
        .params(tenant, person)
        .update();
  }

  int deleteFinishedBefore(Instant time) {
    return sql.sql("DELETE FROM import_job WHERE finished_at < ?")
        .param(time.atOffset(ZoneOffset.UTC))
        .update();
  }

  static Map<String, Integer> counts(String json) {
    return JsonMapper.shared().readValue(json, COUNTS);
  }

  private static ImportJob read(ResultSet row) throws SQLException {
    var skipped =
        new Skipped(
            row.getInt("skipped_too_old"),
            row.getInt("skipped_zero_length"),
            row.getInt("skipped_too_long"),
            row.getInt("skipped_unknown_state"));
    var delivered = new Delivered(row.getInt("accepted"), counts(row.getString("rejected")));
    return new ImportJob(
        row.getObject("id", UUID.class),
        JobState.of(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        time(row, "started_at"),
        time(row, "finished_at"),
        row.getString("failure"),
        delivered.total(),
        ImportResult.of(
            row.getInt("intervals"), skipped, counts(row.getString("skipped_buckets")), delivered));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
