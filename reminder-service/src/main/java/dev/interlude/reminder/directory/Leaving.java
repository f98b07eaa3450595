package dev.interlude.reminder.directory;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of people who leave the directory. */
@Repository
public class Leaving {

  private final JdbcClient jdbc;

  Leaving(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a deactivated person is erased. */
  Optional<Instant> eraseAt(PersonRef person) {
    return of("SELECT erase_at FROM person WHERE tenant = :tenant AND person = :person", person)
        .query((row, number) -> Optional.ofNullable(Rows.instantOrNull(row, "erase_at")))
        .optional()
        .flatMap(found -> found);
  }

  /** Locks somebody who is to be erased by now, passing over those whom others hold. */
  public Optional<PersonRef> claim(Instant now) {
    return jdbc.sql(
            """
            SELECT tenant, person FROM person WHERE erase_at <= :now
            ORDER BY erase_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("now", Timestamp.from(now))
        .query((row, number) -> new PersonRef(row.getString("tenant"), row.getString("person")))
        .optional();
  }

  /** Lets nobody add rows that name the person until the transaction ends. */
  public void lock(PersonRef person) {
    of("SELECT 1 FROM person WHERE tenant = :tenant AND person = :person FOR UPDATE", person)
        .query((row, number) -> "")
        .list();
  }

  /** Deletes the person's row, once all that name it are deleted. */
  public void remove(PersonRef person) {
    of("DELETE FROM person WHERE tenant = :tenant AND person = :person", person).update();
  }

  private JdbcClient.StatementSpec of(String sql, PersonRef person) {
    return jdbc.sql(sql).param("tenant", person.tenant()).param("person", person.person());
  }
}
