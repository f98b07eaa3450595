package dev.interlude.reminder.webhooks;

import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.secrets.SealedTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of webhooks. */
@Repository
class Webhooks {

  private static final String ALL =
      """
      SELECT w.*, t.types, t.active, t.created_at, t.paused, t.failing_since
      FROM webhook w JOIN delivery_target t USING (id)
      """;

  private final JdbcClient jdbc;
  private final SealedTexts texts;

  Webhooks(JdbcClient jdbc, SealedTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  List<Webhook> of(String tenant) {
    return jdbc.sql(ALL + " WHERE w.tenant = :tenant ORDER BY t.created_at, w.id")
        .param("tenant", tenant)
        .query((row, number) -> read(row))
        .list();
  }

  Optional<Webhook> find(String tenant, UUID id) {
    return jdbc.sql(ALL + " WHERE w.tenant = :tenant AND w.id = :id")
        .param("tenant", tenant)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  void add(String tenant, UUID id, String url, String secret, Instant now) {
    jdbc.sql(
            """
            INSERT INTO webhook (id, tenant, url, secret, changed_at)
            VALUES (:id, :tenant, :url, :secret, :now)
            """)
        .param("id", id)
        .param("tenant", tenant)
        .param("url", url)
        .param("secret", texts.seal(secret))
        .param("now", Timestamp.from(now))
        .update();
  }

  void move(UUID id, String url, Instant now) {
    jdbc.sql("UPDATE webhook SET url = :url, changed_at = :now WHERE id = :id")
        .param("id", id)
        .param("url", url)
        .param("now", Timestamp.from(now))
        .update();
  }

  void replaceSecret(UUID id, String secret, Instant previousUntil, Instant now) {
    jdbc.sql(
            """
            UPDATE webhook SET previous_secret = secret, previous_until = :until,
              secret = :secret, changed_at = :now
            WHERE id = :id
            """)
        .param("id", id)
        .param("secret", texts.seal(secret))
        .param("until", Timestamp.from(previousUntil))
        .param("now", Timestamp.from(now))
        .update();
  }

  private Webhook read(ResultSet row) throws SQLException {
    String previous = row.getString("previous_secret");
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("url"),
        List.of((String[]) row.getArray("types").getArray()),
        row.getBoolean("active"),
        Rows.instant(row, "created_at"),
        row.getString("paused"),
        Rows.instantOrNull(row, "failing_since"),
        texts.open(row.getString("secret")),
        Rows.instantOrNull(row, "previous_until"),
        previous == null ? null : texts.open(previous));
  }
}
