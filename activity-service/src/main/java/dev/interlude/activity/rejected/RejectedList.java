package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.contracts.WireNamed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of {@code rejected_event} what operators may see, and no other column. */
@Repository
class RejectedList {

  private static final int MOST_COUNTS = 1_000;

  private final JdbcClient sql;

  RejectedList(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first. */
  RejectedPage page(RejectedQuery query) {
    var conditions = query.filter().conditions();
    PageMark after = query.after();
    if (after != null) {
      conditions.add("(at, id) < (?, ?)", RejectedTable.time(after.at()), after.id());
    }
    List<RejectedEvent> found =
        sql.sql(
                "SELECT id, tenant, client, code, pointer, way, at, size, state FROM rejected_event"
                    + conditions.where()
                    + " ORDER BY at DESC, id DESC LIMIT ?")
            .params(conditions.values())
            .param(query.limit() + 1)
            .query((row, _) -> event(row))
            .list();
    return RejectedPage.of(found, query.limit());
  }

  /** Most first; at most 1,000. */
  RejectedSummary summary(RejectedFilter filter) {
    var conditions = filter.conditions();
    return new RejectedSummary(
        sql.sql(
                "SELECT tenant, client, code, state, count(*) AS events FROM rejected_event"
                    + conditions.where()
                    + " GROUP BY tenant, client, code, state"
                    + " ORDER BY events DESC, tenant, client, code, state LIMIT ?")
            .params(conditions.values())
            .param(MOST_COUNTS)
            .query(
                (row, _) ->
                    new RejectedSummary.Count(
                        row.getString("tenant"),
                        row.getString("client"),
                        code(row),
                        state(row),
                        row.getLong("events")))
            .list());
  }

  private static RejectedEvent event(ResultSet row) throws SQLException {
    return new RejectedEvent(
        row.getLong("id"),
        row.getString("tenant"),
        row.getString("client"),
        code(row),
        row.getString("pointer"),
        WireNamed.of(Way.class, row.getString("way")).orElseThrow(),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("size"),
        state(row));
  }

  private static RejectionCode code(ResultSet row) throws SQLException {
    return WireNamed.of(RejectionCode.class, row.getString("code")).orElseThrow();
  }

  private static State state(ResultSet row) throws SQLException {
    return WireNamed.of(State.class, row.getString("state")).orElseThrow();
  }
}
