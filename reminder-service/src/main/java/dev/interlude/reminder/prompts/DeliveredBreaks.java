package dev.interlude.reminder.prompts;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakId;
import dev.interlude.defaults.Outbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether breaks may still be delivered, and the word that they were. */
@Repository
public class DeliveredBreaks {

  private static final String BREAK =
      " WHERE tenant = :tenant AND person = :person AND break_id = :breakId ";

  private final JdbcClient jdbc;
  private final Outbox outbox;

  DeliveredBreaks(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** Whether nobody waits for the break any more, or not until a snooze ends. */
  public boolean isOver(PersonRef person, String breakId, Instant now) {
    return jdbc.sql(
            "SELECT count(*) FROM prompt"
                + BREAK
                + """
                AND (closed_at IS NOT NULL OR started_at IS NOT NULL OR skipped
                  OR remind_at IS NOT NULL OR expires_at <= :now)
                """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("breakId", breakId)
        .param("now", Timestamp.from(now))
        .query(Integer.class)
        .single()
        .equals(1);
  }

  /**
   * Notes the delivery and says it on the topic, in the caller's transaction; nothing of a break
   * that is closed or expired.
   *
   * @param channel how it was delivered, in a word
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(PersonRef person, BreakId breakId, String channel, Instant now) {
    int noted =
        jdbc.sql(
                """
                INSERT INTO prompt AS p (tenant, person, break_id, local_date, due_at, delivered)
                VALUES (:tenant, :person, :breakId, :date, :dueAt, true)
                ON CONFLICT (tenant, person, break_id) DO UPDATE SET delivered = true
                WHERE p.closed_at IS NULL AND (p.expires_at IS NULL OR p.expires_at > :now)
                """)
            .param("tenant", person.tenant())
            .param("person", person.person())
            .param("breakId", breakId.toString())
            .param("date", breakId.date())
            .param("dueAt", Timestamp.from(breakId.dueAt()))
            .param("now", Timestamp.from(now))
            .update();
    if (noted > 0) {
      assignment(person, breakId.dueAt())
          .ifPresent(found -> outbox.add(BreakRecords.delivered(found, breakId, channel, now)));
    }
  }

  private Optional<Assignment> assignment(PersonRef person, Instant at) {
    return jdbc.sql(
            """
            SELECT entry FROM person_version WHERE tenant = :tenant AND person = :person
            ORDER BY valid_from <= :at DESC, version DESC LIMIT 1
            """)
        .param("tenant", person.tenant())
        .param("person", person.person())
        .param("at", Timestamp.from(at))
        .query((row, number) -> Rows.entry(row, "entry").assignment())
        .optional();
  }
}
