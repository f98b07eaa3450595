package dev.interlude.analytics.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what is older than it may be kept, every hour; harmless on several instances. Published
 * figures have no person in them and stay, and so do the notes that keep frozen ones frozen.
 */
@Component
@EnableScheduling
class DroppingOldRows {

  private final JdbcClient engine;
  private final RetentionSettings settings;
  private final Clock clock;

  DroppingOldRows(JdbcClient engine, RetentionSettings settings, Clock clock) {
    this.engine = engine;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void drop() {
    LocalDate before =
        LocalDate.ofInstant(clock.instant().minus(settings.personDays()), ZoneOffset.UTC);
    engine.sql("DELETE FROM person_day WHERE date < ?").param(before).update();
    // The last one of a unit holds until a later one says otherwise, however old it is.
    engine
        .sql(
            """
            DELETE FROM membership old
             WHERE week_start < ?
               AND EXISTS (SELECT FROM membership later
                            WHERE (later.tenant, later.unit_kind, later.unit)
                                = (old.tenant, old.unit_kind, old.unit)
                              AND later.week_start > old.week_start AND later.week_start <= ?)
            """)
        .params(before, before)
        .update();
  }
}
