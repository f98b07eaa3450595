package dev.interlude.activity.history;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.exceptions.SaveEntityFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the table {@code activity}: a binary COPY into a temporary table and one merge. */
@Repository
class ActivityMerge {

  /**
   * The lock lets merges run beside each other, and an erasure wait for those that cannot know of
   * it yet. The planner knows nothing of a table that was filled just now; what it must not do is
   * to read a whole partition instead of a few pages of an index for each row.
   */
  private static final String BEGIN =
      """
      LOCK TABLE erased_person IN ROW SHARE MODE;
      SET LOCAL enable_seqscan = off;
      SET LOCAL enable_bitmapscan = off;
      SET LOCAL client_min_messages = warning;
      CREATE TEMP TABLE IF NOT EXISTS incoming_activity (
        tenant            text        COLLATE "C",
        person            text        COLLATE "C",
        source            text        COLLATE "C",
        id                text        COLLATE "C",
        type              text        COLLATE "C",
        occurred_at       timestamptz,
        directory_version integer,
        value             json
      ) ON COMMIT DELETE ROWS
      """;

  private static final String DROP_ERASED =
      """
      DELETE FROM incoming_activity
      USING erased_person erased
      WHERE (erased.tenant, erased.person) = (incoming_activity.tenant, incoming_activity.person)
        AND incoming_activity.directory_version <= erased.directory_version
      """;

  /**
   * A partition's own index finds what it holds itself; an id that came again with a time of
   * another month is found by looking into all of them. The order keeps two instances from waiting
   * for each other.
   */
  private static final String MERGE =
      """
      INSERT INTO activity (tenant, person, source, id, type, occurred_at, directory_version, value)
      SELECT incoming.tenant, incoming.person, incoming.source, incoming.id, incoming.type,
             incoming.occurred_at, incoming.directory_version, incoming.value
      FROM incoming_activity incoming
      LEFT JOIN LATERAL (
        SELECT true AS held FROM activity
        WHERE activity.person = incoming.person AND activity.source = incoming.source
          AND activity.id = incoming.id AND activity.tenant || '' = incoming.tenant
        LIMIT 1) known ON true
      WHERE known.held IS NULL
      ORDER BY incoming.tenant, incoming.person, incoming.source, incoming.id
      ON CONFLICT DO NOTHING
      """;

  private final JdbcTemplate jdbc;
  private final PgBulkInsert<Activity> incoming = new PgBulkInsert<>(new IncomingActivity());

  ActivityMerge(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What became of a batch; the rest was held already.
   *
   * @param stored rows that were new
   * @param erased rows of people who were erased
   */
  record Merged(int stored, int erased) {}

  /**
   * Stores what is not held yet. To be called in a transaction, with partitions for all times, and
   * with each key once, in order.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException for a row that cannot be held
   */
  Merged merge(Collection<Activity> sorted) {
    jdbc.execute(BEGIN);
    jdbc.execute((Connection connection) -> copy(connection, sorted));
    int erased = jdbc.update(DROP_ERASED);
    return new Merged(jdbc.update(MERGE), erased);
  }

  private int copy(Connection connection, Collection<Activity> rows) throws SQLException {
    try {
      incoming.saveAll(connection.unwrap(PGConnection.class), rows.stream());
      return rows.size();
    } catch (SaveEntityFailedException e) {
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
