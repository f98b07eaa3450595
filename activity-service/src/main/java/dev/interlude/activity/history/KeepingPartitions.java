package dev.interlude.activity.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes the partitions of this and the next month, and deletes what is too old: whole months by
 * dropping them, the days of the month that has begun to expire one by one. Harmless on several
 * instances.
 */
@Component
class KeepingPartitions {

  private static final Logger log = LoggerFactory.getLogger(KeepingPartitions.class);

  private final Partitions partitions;
  private final JdbcClient sql;
  private final HistorySettings settings;
  private final HistoryMetrics metrics;
  private final Clock clock;

  KeepingPartitions(
      Partitions partitions,
      JdbcClient sql,
      HistorySettings settings,
      HistoryMetrics metrics,
      Clock clock) {
    this.partitions = partitions;
    this.sql = sql;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void keepOrTryAgain() {
    try {
      keep();
    } catch (DataAccessException | TransactionException e) {
      log.warn("partitions of the history were not looked after, will try again: {}", reason(e));
    }
  }

  void keep() {
    Instant oldest = settings.oldest(clock);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    partitions.ensure(Stream.of(noon(today), noon(today.plusMonths(1))));
    partitions.months().stream()
        .filter(month -> !startOf(month.plusMonths(1)).isAfter(oldest))
        .forEach(this::drop);
    int deleted =
        sql.sql("DELETE FROM activity WHERE occurred_at < ?")
            .param(oldest.atOffset(ZoneOffset.UTC))
            .update();
    if (deleted > 0) {
      log.info("deleted from the history what is too old: {} rows", deleted);
    }
    metrics.holding(partitions.months(), LocalDate.ofInstant(oldest, ZoneOffset.UTC));
  }

  private void drop(LocalDate month) {
    partitions.drop(month);
    log.info("dropped the partition of the history that is too old: {}", month);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  private static Instant startOf(LocalDate month) {
    return month.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown");
  }
}
