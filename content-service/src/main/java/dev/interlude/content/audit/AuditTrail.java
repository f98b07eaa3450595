package dev.interlude.content.audit;

import dev.interlude.contracts.WireNamed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Written in the transaction of what it tells of. */
@Component
public class AuditTrail {

  /** Who publishes the files that are shipped. */
  public static final String CATALOGUE = "catalogue";

  private static final int MOST = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void add(
      String owner, String id, int version, String who, Action action, @Nullable String comment) {
    jdbc.sql(
            """
            INSERT INTO audit_entry (at, owner, routine_id, version, who, action, comment)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param(owner)
        .param(id)
        .param(version)
        .param(who)
        .param(action.wireName())
        .param(comment)
        .update();
  }

  /** The latest first. */
  List<AuditEntry> of(String owner, String id) {
    return jdbc.sql(
            """
            SELECT at, who, action, version, comment FROM audit_entry
            WHERE owner = ? AND routine_id = ? ORDER BY id DESC LIMIT ?
            """)
        .param(owner)
        .param(id)
        .param(MOST)
        .query(
            (row, number) ->
                new AuditEntry(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("who"),
                    WireNamed.of(Action.class, row.getString("action")).orElseThrow(),
                    row.getInt("version"),
                    row.getString("comment")))
        .list();
  }
}
