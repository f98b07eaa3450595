package dev.interlude.reminder.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
class DroppingOldRowsIT {

  @Autowired private DroppingOldRows dropping;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  @Test
  void keepsWhatPeopleSaidUntilItHasBeenOverForLongEnough() {
    clock.set(Instant.parse(Company.MONDAY));
    said("still-holds", -30, 10);
    said("ended-lately", -30, -10);
    said("ended-long-ago", -60, -30);
    said("taken-back", -30, 10);
    said("taken-back", -20, -20);
    said("taken-back-lately", -30, 10);
    said("taken-back-lately", -10, -10);
    said("just-now", 0, 0);
    dropping.drop();
    assertThat(
            jdbc.sql(
                    "SELECT person, count(*) AS n FROM presence WHERE tenant = 'drop'"
                        + " GROUP BY person ORDER BY person")
                .query((row, number) -> row.getString("person") + " " + row.getInt("n"))
                .list())
        .containsExactly("ended-lately 1", "just-now 1", "still-holds 1", "taken-back-lately 2");
  }

  @Test
  void keepsPosturesForHoursOnly() {
    clock.set(Instant.parse(Company.MONDAY));
    sat("now", 0);
    sat("yesterday", -1);
    dropping.drop();
    assertThat(
            jdbc.sql("SELECT person FROM posture WHERE tenant = 'drop'").query(String.class).list())
        .containsExactly("now");
  }

  private void sat(String person, int untilDay) {
    jdbc.sql("INSERT INTO posture VALUES ('drop', :person, :until, '[]')")
        .param("person", person)
        .param("until", day(untilDay))
        .update();
  }

  private void said(String person, int fromDay, int untilDay) {
    jdbc.sql(
            """
            INSERT INTO presence (tenant, person, at, state, ends_at)
            VALUES ('drop', :person, :at, 'DO_NOT_DISTURB', :until)
            """)
        .param("person", person)
        .param("at", day(fromDay))
        .param("until", day(untilDay))
        .update();
  }

  private java.sql.Timestamp day(int offset) {
    return java.sql.Timestamp.from(clock.instant().plus(Duration.ofDays(offset)));
  }
}
