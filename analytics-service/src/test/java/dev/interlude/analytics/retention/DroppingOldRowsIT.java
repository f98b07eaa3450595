package dev.interlude.analytics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.analytics.figures.publishing.ACompany;
import dev.interlude.analytics.sink.MonthPartitions;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class DroppingOldRowsIT {

  /** Earlier than all other tests' days, which share the tables. */
  private final TestClock clock = TestClock.at("2021-03-07T08:00:00Z");

  @Autowired JdbcClient engine;
  @Autowired MonthPartitions months;

  @Test
  void dropsPersonDaysAfterFourHundredDays() {
    ACompany.named("retained", engine)
        .withDays("2020-01-31", 0, 2, 3_600, 1, 0)
        .withDays("2020-02-01", 0, 2, 3_600, 1, 0)
        .withDays("2021-03-05", 0, 2, 3_600, 1, 0);

    dropping().drop();

    assertThat(column("SELECT DISTINCT date::text FROM person_day WHERE tenant = ? ORDER BY 1"))
        .containsExactly("2020-02-01", "2021-03-05");
    assertThat(months.months())
        .doesNotContain(LocalDate.parse("2020-01-01"))
        .contains(LocalDate.parse("2020-02-01"), LocalDate.parse("2021-03-01"));
  }

  @Test
  void dropsMembershipsButTheOneThatStillHolds() {
    for (String week : List.of("2019-12-30", "2020-01-13", "2020-03-02")) {
      engine
          .sql(
              "INSERT INTO membership (tenant, week_start, people) VALUES ('retained', ?::date,"
                  + " '{p-1}')")
          .param(week)
          .update();
    }

    dropping().drop();

    assertThat(column("SELECT week_start::text FROM membership WHERE tenant = ? ORDER BY 1"))
        .containsExactly("2020-01-13", "2020-03-02");
  }

  @Test
  void keepsPersonDaysForAsLongAsFiguresAreMadeOfThem() {
    assertThatThrownBy(() -> new RetentionSettings(Duration.ofDays(29)))
        .hasMessageContaining("30d or more");
  }

  private DroppingOldRows dropping() {
    return new DroppingOldRows(engine, months, new RetentionSettings(Duration.ofDays(400)), clock);
  }

  private List<String> column(String sql) {
    return engine.sql(sql).param("retained").query(String.class).list();
  }
}
