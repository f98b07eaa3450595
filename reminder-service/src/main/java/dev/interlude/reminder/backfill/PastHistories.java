package dev.interlude.reminder.backfill;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.WireNamed;
import dev.interlude.reminder.backfill.BackfillRequest.Range;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.Past;
import dev.interlude.reminder.timing.Postures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened on past days of all people of a tenant, read in two queries. */
@Repository
class PastHistories {

  private final JdbcClient jdbc;

  PastHistories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Day(String person, LocalDate date) {

    static Day read(ResultSet row) throws SQLException {
      return new Day(row.getString("person"), row.getObject("local_date", LocalDate.class));
    }
  }

  /** Days on which nothing happened are absent. Breaks that nobody prompted count as movement. */
  Map<Day, History> of(Range range) {
    var found = new HashMap<Day, History>();
    query(
            """
            SELECT person, local_date, split_part(break_id, '-', 1) AS kind,
              max(due_at) AS due, count(*) AS dues, max(coalesce(ended_at, started_at)) AS ended
            FROM prompt
            WHERE tenant = :tenant AND local_date BETWEEN :from AND :to AND expires_at IS NOT NULL
            GROUP BY person, local_date, kind
            """,
            range)
        .query(
            row -> {
              addBreaks(found, row);
            });
    query(
            """
            SELECT person, local_date, last_break_end AS ended FROM person_day
            WHERE tenant = :tenant AND local_date BETWEEN :from AND :to
              AND last_break_end IS NOT NULL
            """,
            range)
        .query(
            row -> {
              Instant ended = Rows.instant(row, "ended");
              found.compute(
                  Day.read(row),
                  (day, known) -> orNothing(known).breakEnded(BreakKind.MOVEMENT, ended));
            });
    return found;
  }

  private static void addBreaks(Map<Day, History> found, ResultSet row) throws SQLException {
    BreakKind kind = WireNamed.of(BreakKind.class, row.getString("kind")).orElseThrow();
    var past = new Past(Rows.instant(row, "due"), null, row.getInt("dues"), List.of());
    Instant ended = Rows.instantOrNull(row, "ended");
    found.compute(
        Day.read(row),
        (day, known) -> {
          var kinds = new EnumMap<BreakKind, Past>(BreakKind.class);
          kinds.putAll(orNothing(known).kinds());
          Past earlier = kinds.get(kind);
          kinds.put(
              kind,
              earlier == null
                  ? past
                  : new Past(past.lastDue(), earlier.lastBreakEnd(), past.dues(), List.of()));
          History history = new History(Instant.EPOCH, kinds, Postures.NONE);
          return ended == null ? history : history.breakEnded(kind, ended);
        });
  }

  private static History orNothing(@Nullable History known) {
    return known == null ? History.startingAt(Instant.EPOCH) : known;
  }

  private JdbcClient.StatementSpec query(String sql, Range range) {
    return jdbc.sql(sql)
        .param("tenant", range.tenant())
        .param("from", range.from())
        .param("to", range.to());
  }
}
