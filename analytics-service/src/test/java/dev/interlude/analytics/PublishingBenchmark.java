package dev.interlude.analytics;

import dev.interlude.analytics.figures.publishing.PublishDueFigures;
import dev.interlude.testsupport.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the figures of a large company take: all weeks with their days and months at once, as
 * after the agreement was recorded, then the newest closed week and its days alone. System
 * properties: {@code bench.people}, {@code bench.weeks}.
 */
final class PublishingBenchmark {

  private static final Logger log = LoggerFactory.getLogger(PublishingBenchmark.class);

  private static final int ROUNDS = 3;

  private final JdbcTemplate jdbc;
  private final LargeCompany company;
  private final PublishDueFigures publishing;
  private final MeterRegistry meters;

  private PublishingBenchmark(ConfigurableApplicationContext application) {
    jdbc = application.getBean(JdbcTemplate.class);
    publishing = application.getBean(PublishDueFigures.class);
    meters = application.getBean(MeterRegistry.class);
    company =
        new LargeCompany(
            jdbc,
            Integer.getInteger("bench.people", 20_000),
            Integer.getInteger("bench.weeks", 26),
            LocalDate.now(Clock.system(LargeCompany.ZONE))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1));
  }

  public static void main(String[] args) {
    var application =
        new SpringApplicationBuilder(AnalyticsApplication.class)
            .properties(Infrastructure.shared().settings("analytics"))
            .properties("server.port=0")
            // As an argument, which the service's own settings do not outweigh.
            .run("--interlude.analytics.publishing.enabled=false");
    int code = 1;
    try {
      new PublishingBenchmark(application).run();
      code = 0;
    } catch (RuntimeException e) {
      log.error("Not measured", e);
    } finally {
      // The embedded servers would keep the process alive.
      System.exit(code);
    }
  }

  private void run() {
    long start = System.nanoTime();
    company.fill();
    log.info("{} person-days in {} s", count("person_day"), seconds(System.nanoTime() - start));
    measure("all weeks, their days and months");
    log.info("{} published figures", count("published_figure"));
    for (int round = 1; round <= ROUNDS; round++) {
      forgetLastWeek();
      measure("a closed week and its days");
    }
    measure("a look when nothing is due");
  }

  private void measure(String what) {
    resetPeaks();
    Map<String, Double> before = secondsByKind();
    long start = System.nanoTime();
    publishing.run();
    double took = seconds(System.nanoTime() - start);
    Map<String, Double> byKind = secondsByKind();
    byKind.replaceAll((kind, now) -> now - before.getOrDefault(kind, 0.0));
    log.info("| {} | {} s | {} | {} MB |", what, took, byKind, peak() >> 20);
  }

  private Map<String, Double> secondsByKind() {
    var seconds = new HashMap<String, Double>();
    for (Timer timer : meters.find("interlude.analytics.publishing.time").timers()) {
      seconds.put(timer.getId().getTag("kind"), timer.totalTime(TimeUnit.SECONDS));
    }
    return seconds;
  }

  /** As if it had ended just now. */
  private void forgetLastWeek() {
    LocalDate monday = company.lastMonday();
    for (String table : List.of("published_figure", "published_period", "publication")) {
      jdbc.update(
          "DELETE FROM "
              + table
              + " WHERE (period_kind = 'week' AND period_start = ?)"
              + " OR (period_kind = 'day' AND period_start >= ? AND period_start < ?)",
          monday,
          monday,
          monday.plusWeeks(1));
    }
  }

  private long count(String table) {
    return jdbc.queryForList("SELECT count(*) FROM " + table, Long.class).getFirst();
  }

  private static double seconds(long nanos) {
    return Math.round(nanos / 1e7) / 100.0;
  }

  /** Where everything that outlives a few collections lies. */
  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().endsWith("Old Gen"))
        .toList();
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Garbage included. */
  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }
}
