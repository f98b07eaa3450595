package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.EventRecords;
import dev.interlude.reminder.BreaksTopic;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A break is stamped with the person's entry that holds at its time. */
@ReminderIntegrationTest
class EntryThenIT {

  private static final String T = "entry-then";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private FiringDueBreaks firing;
  @Autowired private JdbcClient jdbc;

  @Test
  void isTheOneBeforeForAsLongAsTheLatestIsYetToHold() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "moves-soon");
    company.enrol(
        T,
        "moves-soon",
        Map.of("department", "sales", "site", "copenhagen", "zone", "Europe/Copenhagen"));
    jdbc.sql(
            "UPDATE person_version SET valid_from = '2026-11-16T08:30:00Z',"
                + " entry = jsonb_set(entry, '{validFrom}', '\"2026-11-16T08:30:00Z\"')"
                + " WHERE tenant = 'entry-then' AND version = 2")
        .update();
    fireAt("2026-11-16T08:00:00Z");
    fireAt("2026-11-16T09:00:00Z");
    assertThat(stamps())
        .extracting(Assignment::department, Assignment::directoryVersion)
        .containsExactly(tuple("operations", 1), tuple("sales", 2));
  }

  private void fireAt(String time) {
    clock.set(Instant.parse(time));
    assertThat(firing.fire(5000)).isPositive();
  }

  private static List<Assignment> stamps() {
    return BreaksTopic.all().stream()
        .filter(each -> each.key().equals(T + "/moves-soon"))
        .map(each -> EventRecords.readEnrichment(each.value()).assignment())
        .toList();
  }
}
