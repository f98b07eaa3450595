package dev.interlude.reminder.policy;

import dev.interlude.reminder.prompts.Columns;
import dev.interlude.reminder.prompts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of policies. */
@Repository
class PolicyVersions {

  private static final String COLUMNS = "tenant, scope, version, at, author, reason, content";

  private final JdbcClient jdbc;

  PolicyVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest versions, ended ones too. */
  Map<PolicyKey, Version> latest(Collection<PolicyKey> keys) {
    var columns = new Columns<>(List.copyOf(keys));
    var found = new HashMap<PolicyKey, Version>();
    jdbc.sql(
            """
            SELECT v.tenant, v.scope, v.version, v.at, v.author, v.reason, v.content
            FROM unnest(:tenants::text[], :scopes::text[]) AS k(tenant, scope)
            CROSS JOIN LATERAL (
              SELECT * FROM policy p WHERE p.tenant = k.tenant AND p.scope = k.scope
              ORDER BY p.version DESC LIMIT 1) v
            """)
        .param("tenants", columns.texts(PolicyKey::tenant))
        .param("scopes", columns.texts(PolicyKey::scope))
        .query(
            row -> {
              Version version = version(row);
              found.put(new PolicyKey(version.tenant(), version.scope().text()), version);
            });
    return found;
  }

  Optional<Version> find(PolicyKey key) {
    return Optional.ofNullable(latest(List.of(key)).get(key));
  }

  /** The policies in force in a tenant, without people's own wishes, by scope. */
  List<Version> inForce(String tenant, int most) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (scope) %s FROM policy
              WHERE tenant = :tenant AND scope NOT LIKE 'own/%%'
              ORDER BY scope, version DESC) latest
            WHERE content IS NOT NULL ORDER BY scope LIMIT :most
            """
                .formatted(COLUMNS))
        .param("tenant", tenant)
        .param("most", most)
        .query((row, number) -> version(row))
        .list();
  }

  /** All versions of one policy, the latest first. */
  List<Version> all(PolicyKey key) {
    return jdbc.sql(
            "SELECT %s FROM policy WHERE tenant = :tenant AND scope = :scope ORDER BY version DESC"
                .formatted(COLUMNS))
        .param("tenant", key.tenant())
        .param("scope", key.scope())
        .query((row, number) -> version(row))
        .list();
  }

  /** Lets one version of a policy be added at a time, until the transaction ends. */
  void lock(PolicyKey key) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 1))")
        .param("key", key.tenant() + "/" + key.scope())
        .query((row, number) -> "")
        .list();
  }

  void add(Version version) {
    jdbc.sql(
            """
            INSERT INTO policy (tenant, scope, version, at, author, reason, content)
            VALUES (:tenant, :scope, :version, :at, :author, :reason, :content::jsonb)
            """)
        .param("tenant", version.tenant())
        .param("scope", version.scope().text())
        .param("version", version.version())
        .param("at", Timestamp.from(version.at()))
        .param("author", version.author())
        .param("reason", version.reason())
        .param("content", version.content())
        .update();
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getString("tenant"),
        new Scope(row.getString("scope")),
        row.getInt("version"),
        Rows.instant(row, "at"),
        row.getString("author"),
        row.getString("reason"),
        row.getString("content"));
  }
}
