package dev.interlude.reminder.erasure;

import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.prompts.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the services again for erasures that not all of them have answered. */
@Component
class AskingAgain {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ErasureSettings settings;
  private final Clock clock;
  private final AtomicInteger overdue;

  AskingAgain(
      JdbcClient jdbc, Outbox outbox, ErasureSettings settings, Clock clock, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.overdue = meters.gauge("interlude.reminder.erasures.overdue", new AtomicInteger());
  }

  @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  @Transactional
  void ask() {
    Timestamp before = Timestamp.from(clock.instant().minus(settings.askAgain()));
    for (Erasure open : claim(before)) {
      outbox.add(ErasureRecords.requested(open));
    }
    overdue.set(
        jdbc.sql("SELECT count(*) FROM erasure WHERE done_at IS NULL AND requested_at < :before")
            .param("before", before)
            .query(Integer.class)
            .single());
  }

  private List<Erasure> claim(Timestamp before) {
    return jdbc.sql(
            """
            UPDATE erasure e SET asked_at = :now
            FROM (SELECT tenant, person FROM erasure
                  WHERE done_at IS NULL AND asked_at < :before
                  ORDER BY asked_at LIMIT :most FOR UPDATE SKIP LOCKED) o
            WHERE e.tenant = o.tenant AND e.person = o.person
            RETURNING e.tenant, e.person, e.directory_version, e.requested_at
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("before", before)
        .param("most", AT_ONCE)
        .query(
            (row, number) ->
                new Erasure(
                    row.getString("tenant"),
                    row.getString("person"),
                    row.getInt("directory_version"),
                    Rows.instant(row, "requested_at"),
                    null,
                    Map.<String, Instant>of()))
        .list();
  }
}
