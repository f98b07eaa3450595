package dev.interlude.analytics.figures.publishing;

import dev.interlude.timeline.MetricRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the person-days that changed after their period was frozen, which its figures leave out.
 * It reads many rows, so each instance does it once in an hour of the clock.
 */
@Component
class LaterFacts {

  /** Facts come at most 14 days late; what comes later is a repetition. */
  private static final int LATEST_FACTS_DAYS = 16;

  private static final int LONGEST_PERIOD_DAYS = 31;

  private final JdbcClient engine;
  private final Clock clock;
  private final Map<String, Instant> counted = new ConcurrentHashMap<>();

  LaterFacts(JdbcClient engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  void count(String tenant, LocalDate today) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (hour.equals(counted.put(tenant, hour))) {
      return;
    }
    LocalDate firstFacts = today.minusDays(LATEST_FACTS_DAYS);
    engine
        .sql(
            """
            WITH frozen AS (
              SELECT *, (period_start + CASE period_kind WHEN 'day' THEN interval '1 day'
                                                         WHEN 'week' THEN interval '7 days'
                                                         ELSE interval '1 month' END)::date AS after
                FROM publication
               WHERE tenant = :tenant AND state = 'frozen' AND metric_version = :version
                 AND period_start >= :firstStart),
            later AS (
              SELECT frozen.period_kind, frozen.period_start, count(*) AS facts
                FROM frozen
                JOIN person_day day
                  ON day.tenant = :tenant AND day.metric_version = :version
                 AND day.date >= frozen.period_start AND day.date < frozen.after
                 AND day.source_offset > coalesce(
                       (frozen.source_marks ->> day.source_partition::text)::bigint, -1)
               WHERE frozen.after > :firstFacts
               GROUP BY frozen.period_kind, frozen.period_start),
            noted AS (
              UPDATE publication SET later_facts = later.facts
                FROM later
               WHERE publication.tenant = :tenant AND publication.metric_version = :version
                 AND publication.period_kind = later.period_kind
                 AND publication.period_start = later.period_start
                 AND publication.later_facts <> later.facts
              RETURNING publication.*)
            UPDATE published_period shown SET later_facts = (noted.later_facts + 2) / 5 * 5
              FROM noted
             WHERE (shown.tenant, shown.unit_kind, shown.unit, shown.period_kind,
                    shown.period_start, shown.metric_version)
                 = (noted.tenant, noted.unit_kind, noted.unit, noted.period_kind,
                    noted.period_start, noted.metric_version)
            """)
        .param("tenant", tenant)
        .param("version", MetricRules.METRIC_VERSION)
        .param("firstStart", firstFacts.minusDays(LONGEST_PERIOD_DAYS))
        .param("firstFacts", firstFacts)
        .update();
  }
}
