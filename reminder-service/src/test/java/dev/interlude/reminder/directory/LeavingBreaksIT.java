package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class LeavingBreaksIT {

  private static final String T = "leaving-breaks";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @ParameterizedTest
  @CsvSource({"gone, status, deactivated", "switched-off, policyMode, off"})
  void takesBackWhatIsOpenOfWhoIsNotRemindedAnyMore(String person, String field, String value) {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, person);
    playing.at("2026-11-16T08:00:00Z");
    clock.set(Instant.parse("2026-11-16T08:03:00Z"));

    company.enrol(
        T, person, Map.of("department", "operations", "site", "copenhagen", field, value));

    var withdrawn =
        new BreakWithdrawn(
            BreakId.parse("movement-20261116T090000+0100"), WithdrawalReason.OFF_HOURS);
    await().untilAsserted(() -> assertThat(BreaksOf.person(T, person).data()).endsWith(withdrawn));
    playing.at("2026-11-16T10:00:00Z");
    assertThat(BreaksOf.person(T, person).data()).hasSize(2).endsWith(withdrawn);
  }
}
