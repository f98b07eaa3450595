package dev.interlude.activity.history.me;

import dev.interlude.contracts.PersonKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one person's rows; every query names tenant and person. */
@Repository
class MyActivities {

  private static final String ROWS =
      """
      SELECT occurred_at, type, source, id, value FROM activity
      WHERE tenant = :tenant AND person = :person
        AND occurred_at >= :from AND occurred_at < :to
      """;

  private static final String OF_TYPE = " AND type = :type";

  /** The first condition lets Postgres pass over later months and rows. */
  private static final String AFTER =
      " AND occurred_at <= :time AND (occurred_at, source, id) < (:time, :source, :id)";

  private static final String NEWEST_FIRST =
      " ORDER BY occurred_at DESC, source DESC, id DESC LIMIT :limit";

  private final JdbcClient sql;

  MyActivities(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first. */
  List<MyActivity> rows(PersonKey person, ActivityQuery query, int atMost) {
    var statement =
        sql.sql(
                ROWS
                    + (query.type() == null ? "" : OF_TYPE)
                    + (query.after() == null ? "" : AFTER)
                    + NEWEST_FIRST)
            .param("tenant", person.tenant())
            .param("person", person.person())
            .param("from", utc(query.from()))
            .param("to", utc(query.to()))
            .param("limit", atMost);
    if (query.type() != null) {
      statement = statement.param("type", query.type());
    }
    if (query.after() != null) {
      statement =
          statement
              .param("time", utc(query.after().time()))
              .param("source", query.after().source())
              .param("id", query.after().id());
    }
    return statement
        .query(
            (row, _) ->
                MyActivity.of(
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    row.getString("type"),
                    row.getString("source"),
                    row.getString("id"),
                    row.getString("value")))
        .list();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
