package dev.interlude.reminder.teambreaks;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.policy.JoinedBreak;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of team breaks. */
@Repository
class TeamBreaks {

  private final JdbcClient jdbc;

  TeamBreaks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One that ended, and that people's wishes may still name. */
  record Ended(String tenant, UUID id) {}

  /** Lets one be added at a time to those of a tenant, until the transaction ends. */
  void lock(String tenant) {
    jdbc.sql("SELECT 1 FROM tenant WHERE tenant = :tenant FOR NO KEY UPDATE")
        .param("tenant", tenant)
        .query((row, number) -> "")
        .list();
  }

  void add(String tenant, Offered offered) {
    jdbc.sql(
            """
            INSERT INTO team_break (team_break, tenant, name, entry, created_at)
            VALUES (:id, :tenant, :name, :entry::jsonb, :now)
            """)
        .param("id", offered.id())
        .param("tenant", tenant)
        .param("name", offered.name())
        .param("entry", Json.mapper().writeValueAsString(offered.terms()))
        .param("now", Timestamp.from(offered.terms().since()))
        .update();
  }

  /** Those that have not ended, the oldest first. */
  List<Offered> of(String tenant) {
    return jdbc.sql(
            """
            SELECT team_break, name, entry FROM team_break
            WHERE tenant = :tenant AND ended_at IS NULL ORDER BY created_at, team_break
            """)
        .param("tenant", tenant)
        .query((row, number) -> read(row))
        .list();
  }

  /** One that does not end before the transaction does. */
  Optional<Offered> hold(String tenant, UUID id) {
    return jdbc.sql(
            """
            SELECT team_break, name, entry FROM team_break
            WHERE tenant = :tenant AND team_break = :id AND ended_at IS NULL FOR SHARE
            """)
        .param("tenant", tenant)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  void end(UUID id, Instant now) {
    jdbc.sql("UPDATE team_break SET ended_at = :now WHERE team_break = :id")
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  List<Ended> ended() {
    return jdbc.sql(
            """
            SELECT tenant, team_break FROM team_break
            WHERE ended_at IS NOT NULL AND NOT forgotten ORDER BY ended_at LIMIT 100
            """)
        .query((row, number) -> new Ended(row.getString("tenant"), row.getObject(2, UUID.class)))
        .list();
  }

  void forgotten(UUID id) {
    jdbc.sql("UPDATE team_break SET forgotten = true WHERE team_break = :id")
        .param("id", id)
        .update();
  }

  private static Offered read(ResultSet row) throws SQLException {
    return new Offered(
        row.getObject("team_break", UUID.class),
        row.getString("name"),
        Json.mapper().readValue(row.getString("entry"), JoinedBreak.class));
  }
}
