package dev.interlude.reminder.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is older than it may be kept, every hour; harmless on several instances. */
@Component
@EnableScheduling
class DroppingOldRows {

  /** Timing looks back for some hours only. */
  private static final Duration POSTURES = Duration.ofHours(12);

  private final JdbcClient jdbc;
  private final RetentionSettings settings;
  private final Clock clock;

  DroppingOldRows(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void drop() {
    jdbc.sql("DELETE FROM prompt WHERE local_date < :before")
        .param("before", dateBefore(settings.breaks()))
        .update();
    jdbc.sql("DELETE FROM cleared_day WHERE local_date < :before")
        .param("before", dateBefore(settings.breaks()))
        .update();
    jdbc.sql("DELETE FROM person_day WHERE local_date < :before")
        .param("before", dateBefore(settings.facts()))
        .update();
    jdbc.sql("DELETE FROM open_stream WHERE seen_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(settings.facts())))
        .update();
    jdbc.sql("DELETE FROM posture WHERE known_until < :before")
        .param("before", Timestamp.from(clock.instant().minus(POSTURES)))
        .update();
    dropPresences(Timestamp.from(clock.instant().minus(settings.facts())));
  }

  /** By when they ended, which may be long after they were said; a later word ends an earlier. */
  private void dropPresences(Timestamp before) {
    jdbc.sql(
            """
            DELETE FROM presence p
            WHERE p.at < :before
              AND least(
                coalesce(p.ends_at, p.at + interval '4 hours'),
                (SELECT min(q.at) FROM presence q
                 WHERE q.tenant = p.tenant AND q.person = p.person AND q.at > p.at)) < :before
            """)
        .param("before", before)
        .update();
  }

  private LocalDate dateBefore(Duration kept) {
    return LocalDate.ofInstant(clock.instant().minus(kept), ZoneOffset.UTC);
  }
}
