package dev.interlude.reminder.policy;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far timers follow the policies of a tenant. */
@Repository
class Progress {

  private final JdbcClient jdbc;

  Progress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of the people concerned follow. */
  record Of(int people, int followed) {}

  /** By scope. */
  Map<String, Of> in(String tenant) {
    return jdbc
        .sql("SELECT scope, people, followed FROM policy_following WHERE tenant = :tenant")
        .param("tenant", tenant)
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("scope"), new Of(row.getInt("people"), row.getInt("followed"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
