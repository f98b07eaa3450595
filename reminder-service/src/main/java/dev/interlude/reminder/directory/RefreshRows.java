package dev.interlude.reminder.directory;

import dev.interlude.reminder.prompts.PersonRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When entries are derived anew. */
@Repository
class RefreshRows {

  private final JdbcClient jdbc;

  RefreshRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks somebody whose time has come, passing over those whom others hold. */
  Optional<PersonRef> claim(Instant now) {
    return jdbc.sql(
            """
            SELECT tenant, person FROM person WHERE refresh_at <= :now
            ORDER BY refresh_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .query((row, number) -> new PersonRef(row.getString("tenant"), row.getString("person")))
        .optional();
  }

  void refreshAt(PersonRef person, Instant time) {
    jdbc.sql("UPDATE person SET refresh_at = :time WHERE tenant = :tenant AND person = :person")
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("time", Timestamp.from(time))
        .update();
  }

  /** Lets the entries of a whole tenant be derived anew. */
  void refreshAll(String tenant, Instant now) {
    jdbc.sql("UPDATE person SET refresh_at = :now WHERE tenant = :tenant")
        .param("tenant", tenant)
        .param("now", Timestamp.from(now))
        .update();
  }
}
