package dev.interlude.analytics.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code replay}. */
final class ReplayRow {

  private ReplayRow() {}

  static Replay read(ResultSet row, int number) throws SQLException {
    return new Replay(
        row.getObject("id", UUID.class),
        row.getString("state"),
        row.getString("step"),
        row.getBoolean("compare_only"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("first_date", LocalDate.class),
        new Replay.Records(
            row.getLong("records_total"),
            row.getLong("records_read"),
            row.getLong("records_unusable")),
        new Replay.Rows(
            row.getLong("rows_rebuilt"),
            row.getLong("rows_copied"),
            row.getLong("rows_equal"),
            row.getLong("rows_changed"),
            row.getLong("rows_new"),
            row.getLong("rows_gone")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        row.getString("failure"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
