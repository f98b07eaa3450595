package dev.interlude.analytics.retention;

import dev.interlude.analytics.sink.MonthPartitions;
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
  private final MonthPartitions months;
  private final RetentionSettings settings;
  private final Clock clock;

  DroppingOldRows(
      JdbcClient engine, MonthPartitions months, RetentionSettings settings, Clock clock) {
    this.engine = engine;
    this.months = months;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void drop() {
    LocalDate before =
        LocalDate.ofInstant(clock.instant().minus(settings.personDays()), ZoneOffset.UTC);
    dropMonthsBefore(before);
    engine.sql("DELETE FROM person_day WHERE date < ?").param(before).update();
    // Those of the last week hold until a later one says otherwise, however old they are.
    engine
        .sql(
            """
            DELETE FROM membership old
             WHERE week_start < ?
               AND EXISTS (SELECT FROM membership later
                            WHERE later.tenant = old.tenant
                              AND later.week_start > old.week_start AND later.week_start <= ?)
            """)
        .params(before, before)
        .update();
  }

  /** A whole month goes at once; of the one that the time limit cuts, rows go day by day. */
  private void dropMonthsBefore(LocalDate before) {
    months.months().stream()
        .filter(month -> !month.plusMonths(1).isAfter(before))
        .forEach(months::drop);
  }
}
