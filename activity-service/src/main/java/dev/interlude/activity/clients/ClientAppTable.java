package dev.interlude.activity.clients;

import dev.interlude.activity.quota.Quota;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code client_app}. */
@Repository
class ClientAppTable {

  private static final String COLUMNS =
      "SELECT tenant, client_id, types, source_prefix, events_per_second, burst FROM client_app ";

  private final JdbcClient sql;

  ClientAppTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<ClientApp> all() {
    return sql.sql(COLUMNS).query((row, _) -> read(row)).list();
  }

  /** Those of one tenant, by name. */
  List<ClientApp> all(String tenant) {
    return sql.sql(COLUMNS + "WHERE tenant = ? ORDER BY client_id")
        .param(tenant)
        .query((row, _) -> read(row))
        .list();
  }

  Optional<ClientApp> find(String tenant, String clientId) {
    return sql.sql(COLUMNS + "WHERE tenant = ? AND client_id = ?")
        .params(tenant, clientId)
        .query((row, _) -> read(row))
        .optional();
  }

  void put(ClientApp app) {
    sql.sql(
            """
            INSERT INTO client_app
              (tenant, client_id, types, source_prefix, events_per_second, burst)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, client_id) DO UPDATE
            SET types = excluded.types, source_prefix = excluded.source_prefix,
              events_per_second = excluded.events_per_second, burst = excluded.burst,
              changed_at = now()
            """)
        .param(app.tenant())
        .param(app.clientId())
        .param(app.types().toArray(String[]::new))
        .param(app.sourcePrefix())
        .param(app.quota() == null ? null : app.quota().eventsPerSecond())
        .param(app.quota() == null ? null : app.quota().burst())
        .update();
  }

  /** False when there was none. */
  boolean delete(String tenant, String clientId) {
    return sql.sql("DELETE FROM client_app WHERE tenant = ? AND client_id = ?")
            .params(tenant, clientId)
            .update()
        > 0;
  }

  private static ClientApp read(ResultSet row) throws SQLException {
    return new ClientApp(
        row.getString("tenant"),
        row.getString("client_id"),
        List.of((String[]) row.getArray("types").getArray()),
        row.getString("source_prefix"),
        quota(row));
  }

  private static @Nullable Quota quota(ResultSet row) throws SQLException {
    Integer eventsPerSecond = row.getObject("events_per_second", Integer.class);
    return eventsPerSecond == null ? null : new Quota(eventsPerSecond, row.getInt("burst"));
  }
}
