package dev.interlude.analytics.sink;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.exceptions.BinaryWriteFailedException;
import de.bytefish.pgbulkinsert.exceptions.SaveEntityFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The temporary table {@code incoming_person_day}, filled by a binary COPY. */
@Repository
class Staging {

  /**
   * The planner knows nothing of a table that was filled just now; what it must not do is to read a
   * whole partition instead of a few pages of an index for each row, nor to compile what is over in
   * milliseconds.
   */
  private static final String BEGIN =
      """
      SET LOCAL enable_seqscan = off;
      SET LOCAL enable_bitmapscan = off;
      SET LOCAL jit = off;
      SET LOCAL client_min_messages = warning;
      CREATE TEMP TABLE IF NOT EXISTS incoming_person_day (
        tenant           text,
        person           text,
        date             date,
        summary          text,
        source_partition integer,
        source_offset    bigint
      ) ON COMMIT DELETE ROWS
      """;

  private final JdbcTemplate jdbc;
  private final PgBulkInsert<SummaryRow> incoming = new PgBulkInsert<>(new IncomingSummary());

  Staging(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds the rows until the end of the current transaction.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException for a row that cannot be held
   */
  void copy(Collection<SummaryRow> rows) {
    jdbc.execute(BEGIN);
    jdbc.execute((Connection connection) -> copy(connection, rows));
  }

  private int copy(Connection connection, Collection<SummaryRow> rows) throws SQLException {
    try {
      incoming.saveAll(connection.unwrap(PGConnection.class), rows.stream());
      return rows.size();
    } catch (SaveEntityFailedException | BinaryWriteFailedException e) {
      SQLException told = sqlExceptionBehind(e);
      if (told != null) {
        throw told;
      }
      throw e;
    }
  }

  private static @Nullable SQLException sqlExceptionBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }
}
