package dev.interlude.reminder.freebusy;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.secrets.SealedTexts;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of calendars that people let us look at. */
@Repository
class FreeBusyRows {

  private final JdbcClient jdbc;
  private final SealedTexts texts;

  FreeBusyRows(JdbcClient jdbc, SealedTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** A calendar as its person sees it. */
  record FreeBusy(
      String url, String state, @Nullable Instant checkedAt, int passedOver, long meetings) {}

  /** How a look ended. */
  record Look(
      String state,
      int failures,
      Instant nextCheck,
      @Nullable String etag,
      @Nullable String lastModified) {}

  /** Takes the place of the one before, with all that was known from it. */
  void put(PersonRef person, String url, Instant now) {
    remove(person);
    of(
            person,
            """
            INSERT INTO free_busy (tenant, person, url, state, set_at, next_check)
            VALUES (:tenant, :person, :url, 'waiting', :now, :now)
            """)
        .param("url", texts.seal(url))
        .param("now", Timestamp.from(now))
        .update();
  }

  void remove(PersonRef person) {
    of(person, "DELETE FROM free_busy WHERE tenant = :tenant AND person = :person").update();
  }

  Optional<FreeBusy> find(PersonRef person, Instant now) {
    return of(
            person,
            """
            SELECT f.*, (SELECT count(*) FROM busy_interval b
              WHERE b.tenant = f.tenant AND b.person = f.person AND b.ends_at > :now) AS meetings
            FROM free_busy f WHERE tenant = :tenant AND person = :person
            """)
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                new FreeBusy(
                    texts.open(row.getString("url")),
                    row.getString("state"),
                    Rows.instantOrNull(row, "checked_at"),
                    row.getInt("passed_over"),
                    row.getLong("meetings")))
        .optional();
  }

  /** Takes calendars of active people to look at; another instance takes them after the lease. */
  List<WatchedCalendar> claim(Instant now, Instant lease, int limit) {
    return jdbc.sql(
            """
            WITH mine AS (
              SELECT tenant, person, v.entry ->> 'zone' AS zone FROM free_busy f
              JOIN person p USING (tenant, person)
              JOIN person_version v USING (tenant, person, version)
              WHERE f.next_check <= :now AND v.entry ->> 'status' = 'active'
              ORDER BY f.next_check LIMIT :limit FOR UPDATE OF f SKIP LOCKED)
            UPDATE free_busy f SET next_check = :lease
            FROM mine WHERE f.tenant = mine.tenant AND f.person = mine.person
            RETURNING f.*, mine.zone
            """)
        .param("now", Timestamp.from(now))
        .param("lease", Timestamp.from(lease))
        .param("limit", limit)
        .query(
            (row, number) ->
                new WatchedCalendar(
                    new PersonRef(row.getString("tenant"), row.getString("person")),
                    texts.open(row.getString("url")),
                    row.getString("url"),
                    ZoneId.of(row.getString("zone")),
                    row.getString("etag"),
                    row.getString("last_modified"),
                    Rows.instantOrNull(row, "read_at"),
                    row.getInt("failures")))
        .list();
  }

  /** Writes how a look ended, unless the person has given another calendar meanwhile. */
  boolean settle(WatchedCalendar calendar, Look look, Instant now) {
    return of(
                calendar.person(),
                """
                UPDATE free_busy SET state = :state, failures = :failures, checked_at = :now,
                  next_check = :next, etag = :etag, last_modified = :lastModified
                WHERE tenant = :tenant AND person = :person AND url = :url
                """)
            .param("url", calendar.kept())
            .param("state", look.state())
            .param("failures", look.failures())
            .param("now", Timestamp.from(now))
            .param("next", Timestamp.from(look.nextCheck()))
            .param("etag", look.etag())
            .param("lastModified", look.lastModified())
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec of(PersonRef person, String sql) {
    return jdbc.sql(sql).param("tenant", person.tenant()).param("person", person.person());
  }
}
