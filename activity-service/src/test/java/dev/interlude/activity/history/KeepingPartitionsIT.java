package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In a year of its own, which the job of the running service leaves alone. */
@InterludeIntegrationTest(service = "activity")
class KeepingPartitionsIT {

  private static final String TENANT = "months";

  @Autowired private ActivityMerge table;
  @Autowired private Partitions partitions;
  @Autowired private TransactionTemplate transactions;
  @Autowired private HistorySettings settings;
  @Autowired private JdbcClient sql;

  private final TestClock clock = TestClock.at("2121-05-30T09:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final HistoryMetrics metrics = new HistoryMetrics(meters);

  @BeforeEach
  void dropAll() {
    partitions.months().forEach(partitions::drop);
  }

  @Test
  void makesThisAndTheNextMonth() {
    keeping().keep();
    assertThat(partitions.months()).containsExactly(month("2121-05"), month("2121-06"));
    assertThat(meters.get("interlude.activity.history.partitions").gauge().value()).isEqualTo(2);
    assertThat(meters.get("interlude.activity.history.oldest.day").gauge().value())
        .isEqualTo(Instant.parse("2121-03-01T00:00:00Z").getEpochSecond());
  }

  @Test
  void deletesDayByDayAndDropsAMonthOnceItsLastMomentIsTooOld() {
    clock.set(Instant.parse("2121-03-02T12:00:00Z"));
    store("2121-03-01T00:00:00Z", "2121-03-02T10:00:00Z", "2121-02-28T23:59:59.999999Z");
    clock.set(Instant.parse("2121-05-29T00:00:00Z"));
    keeping().keep();
    assertThat(rows()).isEqualTo(3);
    clock.set(Instant.parse("2121-05-30T00:00:00Z"));
    keeping().keep();
    assertThat(rows()).isEqualTo(2);
    assertThat(partitions.months()).doesNotContain(month("2121-02")).contains(month("2121-03"));
    clock.advance(Duration.ofDays(1));
    keeping().keep();
    assertThat(rows()).isEqualTo(1);
    clock.set(Instant.parse("2121-06-29T23:59:59Z"));
    keeping().keep();
    assertThat(rows()).isZero();
    assertThat(partitions.months()).contains(month("2121-03"));
    clock.set(Instant.parse("2121-06-30T00:00:00Z"));
    keeping().keep();
    assertThat(partitions.months())
        .containsExactly(month("2121-05"), month("2121-06"), month("2121-07"));
  }

  private KeepingPartitions keeping() {
    return new KeepingPartitions(partitions, sql, settings, metrics, clock);
  }

  private void store(String... times) {
    var storing = new StoringActivities(table, partitions, transactions, settings, metrics, clock);
    for (String time : times) {
      storing.store(List.of(SomeActivity.of(TENANT, "p-001", time, time).consumed()));
    }
  }

  private long rows() {
    return sql.sql("SELECT count(*) FROM activity WHERE tenant = ?")
        .param(TENANT)
        .query(Long.class)
        .single();
  }

  private static LocalDate month(String yearMonth) {
    return LocalDate.parse(yearMonth + "-01");
  }
}
