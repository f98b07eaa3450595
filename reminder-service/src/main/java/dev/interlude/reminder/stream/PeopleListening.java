package dev.interlude.reminder.stream;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Rows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps in the database, for all instances, who had a stream open and when: somebody whose app
 * listens is not absent. Of those who were erased meanwhile nothing is written.
 */
@Component
class PeopleListening {

  private static final Logger LOG = LoggerFactory.getLogger(PeopleListening.class);

  /** Twice the time between two looks: a stream that was gone for longer is another one. */
  private static final Duration GAP = Duration.ofMinutes(2);

  private static final String SEEN =
      """
      INSERT INTO open_stream AS s (tenant, person, opened_at, seen_at)
      SELECT r.tenant, r.person, :now, :now
      FROM jsonb_to_recordset(:rows::jsonb) AS r(tenant text, person text)
      JOIN person p USING (tenant, person)
      ORDER BY r.tenant COLLATE "C", r.person COLLATE "C" FOR KEY SHARE OF p
      ON CONFLICT (tenant, person) DO UPDATE
        SET seen_at = greatest(s.seen_at, excluded.seen_at),
          opened_at = CASE WHEN s.seen_at < :gap THEN excluded.opened_at ELSE s.opened_at END
      """;

  private final JdbcClient jdbc;
  private final OpenStreams streams;
  private final Clock clock;

  PeopleListening(JdbcClient jdbc, OpenStreams streams, Clock clock) {
    this.jdbc = jdbc;
    this.streams = streams;
    this.clock = clock;
  }

  void seen(PersonRef person) {
    seen(List.of(person));
  }

  @Scheduled(fixedDelay = 60_000)
  void lookAround() {
    try {
      seen(streams.people());
    } catch (DataAccessException e) {
      LOG.warn("Who listens could not be written down; the next look comes in a minute");
    }
  }

  private void seen(Collection<PersonRef> people) {
    if (!people.isEmpty()) {
      jdbc.sql(SEEN)
          .param("rows", Rows.json(people))
          .param("now", Timestamp.from(clock.instant()))
          .param("gap", Timestamp.from(clock.instant().minus(GAP)))
          .update();
    }
  }
}
