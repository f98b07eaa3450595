package dev.interlude.reminder.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class TakingBackDaysIT {

  private static final String T = "taking-back";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
  }

  @Test
  void saysItOnTheTopicOfErasuresWithTheSameIdEachTime() {
    try (var erasures =
        TopicTail.fromNow(Infrastructure.shared().broker().bootstrapServers(), Topics.ERASURES)) {
      assertThat(takeBack("rosa", "2026-11-13").status()).isEqualTo(202);
      assertThat(takeBack("rosa", "2026-11-13").status()).isEqualTo(202);
      await().untilAsserted(() -> assertThat(erasures.records(T + "/rosa")).hasSize(2));
      assertThat(erasures.records(T + "/rosa"))
          .map(said -> EventRecords.read(said.headers(), said.value()))
          .allSatisfy(
              said -> {
                assertThat(said.id()).isEqualTo("day/" + T + "/rosa/2026-11-13");
                assertThat(said.time()).isEqualTo(Company.MONDAY);
                assertThat(said.data())
                    .isEqualTo(new DayTakenBack(T, "rosa", LocalDate.parse("2026-11-13")));
              });
    }
  }

  @Test
  void takesTodayWhereThePersonIs() {
    clock.set(Instant.parse("2026-11-16T23:30:00Z"));
    assertThat(takeBack("rosa", "2026-11-17").status()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-17", "2025-10-11"})
  void refusesDaysToComeAndDaysOfWhichNothingIsHeld(String date) {
    var answer = takeBack("rosa", date);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/date");
  }

  @Test
  void refusesWhatIsNoDateAndWhoMayNot() {
    assertThat(takeBack("rosa", "yesterday").status()).isEqualTo(400);
    assertThat(takeBack("nobody", "2026-11-13").code()).isEqualTo("not-enrolled");
    var reading = Tokens.staff(T, "rosa", "person").claim("person_id", "rosa").scopes("me:read");
    assertThat(company.send("DELETE", "/v1/me/days/2026-11-13", reading, null).status())
        .isEqualTo(403);
  }

  @Test
  void tellsSomeoneDeactivatedThatItWouldBeInVain() {
    company.enrol(
        T,
        "leaver",
        Map.of(
            "department",
            "sales",
            "site",
            "s",
            "zone",
            "Europe/Copenhagen",
            "status",
            "deactivated"));
    assertThat(takeBack("leaver", "2026-11-13").code()).isEqualTo("deactivated");
  }

  private Company.Answer takeBack(String person, String date) {
    return company.send("DELETE", "/v1/me/days/" + date, Tokens.person(T, person), null);
  }
}
