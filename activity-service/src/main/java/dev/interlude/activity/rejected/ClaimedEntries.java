package dev.interlude.activity.rejected;

import dev.interlude.contracts.WireNamed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Entries of {@code rejected_event} that one transaction holds, so that several instances share the
 * work: what one has claimed, the others pass over.
 */
@Repository
class ClaimedEntries {

  private static final String COLUMNS =
      "SELECT id, tenant, client, at, state, event, sent_at, person, subject FROM rejected_event ";

  private final JdbcClient sql;

  ClaimedEntries(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * An entry, claimed.
   *
   * @param entry null when nothing is kept by which it could be judged
   */
  record Claimed(long id, String tenant, Instant at, State state, @Nullable Entry entry) {}

  /** Waits for whoever else has it. */
  Optional<Claimed> one(long id) {
    return sql.sql(COLUMNS + "WHERE id = ? FOR UPDATE")
        .param(id)
        .query((row, _) -> claimed(row))
        .optional();
  }

  /** The oldest ones after the mark that may be judged again, or whose bytes are gone. */
  List<Claimed> some(RejectedFilter filter, @Nullable PageMark after, int limit) {
    var conditions = filter.conditions();
    if (after != null) {
      conditions.add("(at, id) > (?, ?)", RejectedTable.time(after.at()), after.id());
    }
    conditions.add("state <> ?", State.REPLAYED.wireName());
    return sql.sql(COLUMNS + conditions.where() + " ORDER BY at, id LIMIT ? FOR UPDATE SKIP LOCKED")
        .params(conditions.values())
        .param(limit)
        .query((row, _) -> claimed(row))
        .list();
  }

  /** Entries received after the time that wait for the person and know no such version. */
  List<Entry> waiting(AwaitedPerson person, Instant after, int limit) {
    return sql
        .sql(
            COLUMNS
                + """
                WHERE state = 'waiting' AND tenant = ? AND subject = ? AND tried_version < ?
                  AND at > ?
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
                """)
        .params(
            person.tenant(), person.subject(), person.version(), RejectedTable.time(after), limit)
        .query((row, _) -> claimed(row))
        .list()
        .stream()
        .flatMap(claimed -> Optional.ofNullable(claimed.entry()).stream())
        .toList();
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    String tenant = row.getString("tenant");
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    byte[] event = row.getBytes("event");
    Entry entry =
        event == null
            ? null
            : new Entry(
                id,
                tenant,
                row.getString("client"),
                at,
                new KeptEvent(
                    event,
                    row.getString("sent_at"),
                    row.getString("person"),
                    row.getString("subject")));
    return new Claimed(
        id, tenant, at, WireNamed.of(State.class, row.getString("state")).orElseThrow(), entry);
  }
}
