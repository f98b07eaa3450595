package dev.interlude.reminder.calendarlink;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of links; one a person. */
@Repository
class CalendarLinks {

  private final JdbcClient jdbc;

  CalendarLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link, of which nobody knows the secret. */
  record Link(Instant createdAt, @Nullable Instant lastReadAt) {}

  /**
   * A read of a link.
   *
   * @param reads with this one, since the hour began
   * @param language of the person or else of the tenant
   */
  record Read(PersonRef person, Instant createdAt, int reads, @Nullable String language) {}

  /** Takes the place of the one before. */
  void put(PersonRef person, Secret secret, Instant now) {
    jdbc.sql(
            """
            INSERT INTO calendar_link (tenant, person, secret_hash, created_at, hour_from)
            VALUES (:tenant, :person, :hash, :now, :now)
            ON CONFLICT (tenant, person) DO UPDATE SET secret_hash = excluded.secret_hash,
              created_at = excluded.created_at, last_read_at = NULL, reads = 0,
              hour_from = excluded.hour_from
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("hash", secret.hash())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Link> find(PersonRef person) {
    return jdbc.sql(
            """
            SELECT created_at, last_read_at FROM calendar_link
            WHERE tenant = :tenant AND person = :person
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .query(
            (row, number) ->
                new Link(Rows.instant(row, "created_at"), Rows.instantOrNull(row, "last_read_at")))
        .optional();
  }

  void remove(PersonRef person) {
    jdbc.sql("DELETE FROM calendar_link WHERE tenant = :tenant AND person = :person")
        .param("tenant", person.tenant())
        .param("person", person.person())
        .update();
  }

  /** Counts a read, on all instances together; empty for a link that is none. */
  Optional<Read> read(Secret secret, Instant now) {
    return jdbc.sql(
            """
            UPDATE calendar_link l SET last_read_at = :now,
              reads = CASE WHEN l.hour_from + interval '1 hour' <= :now THEN 1
                ELSE l.reads + 1 END,
              hour_from = CASE WHEN l.hour_from + interval '1 hour' <= :now THEN :now
                ELSE l.hour_from END
            FROM tenant t, person p JOIN person_version v USING (tenant, person, version)
            WHERE l.secret_hash = :hash AND t.tenant = l.tenant
              AND p.tenant = l.tenant AND p.person = l.person
            RETURNING l.tenant, l.person, l.created_at, l.reads,
              coalesce(v.entry ->> 'locale', t.entry -> 'locales' ->> 0) AS language
            """)
        .param("hash", secret.hash())
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new Read(
                    new PersonRef(row.getString("tenant"), row.getString("person")),
                    Rows.instant(row, "created_at"),
                    row.getInt("reads"),
                    row.getString("language")))
        .optional();
  }
}
