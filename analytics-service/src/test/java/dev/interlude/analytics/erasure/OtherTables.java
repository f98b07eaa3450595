package dev.interlude.analytics.erasure;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.SerializationUtils;

/** Puts people into the tables that no topic fills. */
record OtherTables(JdbcClient engine) {

  void membership(String tenant, String people) {
    engine
        .sql(
            "INSERT INTO membership (tenant, week_start, people) VALUES (?, '2026-11-16',"
                + " ?::text[])")
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

  /** A session that holds these texts, as a login's claims are held. */
  void session(String id, String... claims) {
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
        .params(id, Objects.requireNonNull(SerializationUtils.serialize(claims)))
        .update();
  }

  List<String> sessions() {
    return engine
        .sql("SELECT trim(primary_id) FROM spring_session WHERE primary_id LIKE 'of-%' ORDER BY 1")
        .query(String.class)
        .list();
  }
}
