package dev.interlude.analytics.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts people into the tables that no topic fills. */
record OtherTables(JdbcClient engine) {

  void membership(String tenant, String people) {
    engine
        .sql("INSERT INTO membership VALUES (?, 'company', '', '2026-11-16', ?::text[])")
        .params(tenant, people)
        .update();
  }

  String members(String tenant) {
    return engine
        .sql("SELECT array_to_string(people, ',') FROM membership WHERE tenant = ?")
        .param(tenant)
        .query(String.class)
        .single();
  }

  void session(String id, String attribute) {
    engine
        .sql(
            """
            INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,
                                        max_inactive_interval, expiry_time)
            VALUES (?, ?, 0, 0, 60, 9223372036854775807)
            """)
        .params(id, id)
        .update();
    engine
        .sql("INSERT INTO spring_session_attributes VALUES (?, 'SPRING_SECURITY_CONTEXT', ?)")
        .params(id, attribute.getBytes(UTF_8))
        .update();
  }

  List<String> sessions() {
    return engine
        .sql("SELECT trim(primary_id) FROM spring_session WHERE primary_id LIKE 'of-%'")
        .query(String.class)
        .list();
  }
}
