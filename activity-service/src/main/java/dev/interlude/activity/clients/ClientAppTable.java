package dev.interlude.activity.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code client_app}. */
@Repository
class ClientAppTable {

  private final JdbcClient sql;

  ClientAppTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<ClientApp> all() {
    return sql.sql("SELECT tenant, client_id, types, source_prefix FROM client_app")
        .query((row, _) -> read(row))
        .list();
  }

  Optional<ClientApp> find(String tenant, String clientId) {
    return sql.sql(
            """
            SELECT tenant, client_id, types, source_prefix FROM client_app
            WHERE tenant = ? AND client_id = ?
            """)
        .params(tenant, clientId)
        .query((row, _) -> read(row))
        .optional();
  }

  void put(ClientApp app) {
    sql.sql(
            """
            INSERT INTO client_app (tenant, client_id, types, source_prefix) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, client_id) DO UPDATE
            SET types = excluded.types, source_prefix = excluded.source_prefix, changed_at = now()
            """)
        .param(app.tenant())
        .param(app.clientId())
        .param(app.types().toArray(String[]::new))
        .param(app.sourcePrefix())
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
        row.getString("source_prefix"));
  }
}
