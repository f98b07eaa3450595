package dev.interlude.reminder.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ReminderIntegrationTest
class EntriesIT {

  private static final String T = "entries";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Timers timers;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @Test
  void areNotRememberedOfATransactionThatIsRolledBack() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "ida");
    assertThat(department()).isEqualTo("operations");
    transactions.executeWithoutResult(
        transaction -> {
          jdbc.sql(
                  """
                  INSERT INTO person_version SELECT tenant, person, 2, valid_from,
                    entry || '{"version": 2, "department": "nowhere"}'
                  FROM person_version WHERE tenant = 'entries' AND person = 'ida'
                  """)
              .update();
          jdbc.sql("UPDATE person SET version = 2 WHERE tenant = 'entries'").update();
          assertThat(department()).isEqualTo("nowhere");
          transaction.setRollbackOnly();
        });
    assertThat(department()).isEqualTo("operations");
    company.enrol(
        T, "ida", Map.of("department", "sales", "site", "copenhagen", "zone", "Europe/Copenhagen"));
    assertThat(department()).isEqualTo("sales");
  }

  private String department() {
    return timers.find(T, "ida").orElseThrow().person().department();
  }
}
