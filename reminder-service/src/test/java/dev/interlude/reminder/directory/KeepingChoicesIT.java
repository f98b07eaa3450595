package dev.interlude.reminder.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class KeepingChoicesIT {

  private static final String T = "choices";
  private static final Map<String, Object> SHORT =
      Map.of("department", "operations", "site", "aarhus", "zone", "Europe/Copenhagen");

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void keepsWhatARequestDoesNotSpeakOf() {
    company.enrol(
        T,
        "chose",
        with(
            Map.of(
                "sharing",
                "none",
                "policyMode",
                "off",
                "nonWorkingDates",
                List.of("2026-12-24"),
                "workingHours",
                List.of(Map.of("days", List.of("tuesday"), "from", "09:00", "to", "12:00")))));
    assertThat(company.enrol(T, "chose", SHORT).body().path("version").asInt()).isEqualTo(1);
    var moved = company.enrol(T, "chose", with(Map.of("site", "odense"))).body();
    assertThat(moved.path("version").asInt()).isEqualTo(2);
    assertThat(moved.path("site").asString()).isEqualTo("odense");
    assertThat(moved.path("sharing").asString()).isEqualTo("none");
    assertThat(moved.path("policyMode").asString()).isEqualTo("off");
    assertThat(moved.at("/nonWorkingDates/0").asString()).isEqualTo("2026-12-24");
    assertThat(moved.at("/workingHours/0/from").asString()).isEqualTo("09:00");
  }

  @Test
  void leavesWhoIsGoneDeactivatedUntilToldOtherwise() {
    company.enrol(T, "left", with(Map.of("status", "deactivated")));
    var moved = company.enrol(T, "left", with(Map.of("site", "odense"))).body();
    assertThat(moved.path("status").asString()).isEqualTo("deactivated");
    var back = company.enrol(T, "left", with(Map.of("status", "active"))).body();
    assertThat(back.path("status").asString()).isEqualTo("active");
  }

  @Test
  void takesAnEmptyListForNone() {
    company.enrol(T, "no-more", with(Map.of("nonWorkingDates", List.of("2026-12-24"))));
    var cleared = company.enrol(T, "no-more", with(Map.of("nonWorkingDates", List.of()))).body();
    assertThat(cleared.path("version").asInt()).isEqualTo(2);
    assertThat(cleared.path("nonWorkingDates").size()).isZero();
  }

  @Test
  void letsOthersShareLessThanAPersonChoseButNotMore() {
    assertThat(sharing(company.enrol(T, "chooser", with(Map.of("sharing", "none")))))
        .isEqualTo("none");
    assertThat(sharing(company.enrol(T, "chooser", with(Map.of("sharing", "all")))))
        .as("nobody chose yet")
        .isEqualTo("all");
    assertThat(choose("none")).isEqualTo("none");
    assertThat(sharing(company.enrol(T, "chooser", with(Map.of("sharing", "all")))))
        .isEqualTo("none");
    assertThat(choose("breaks-only")).isEqualTo("breaks-only");
    assertThat(sharing(company.enrol(T, "chooser", with(Map.of("sharing", "none")))))
        .isEqualTo("none");
    assertThat(choose("all")).as("the person may always").isEqualTo("all");
  }

  private String choose(String sharing) {
    return sharing(
        company.send(
            "PUT", "/v1/me/sharing", Tokens.person(T, "chooser"), Map.of("sharing", sharing)));
  }

  private static String sharing(Answer answer) {
    return answer.body().path("sharing").asString();
  }

  private static Map<String, Object> with(Map<String, Object> fields) {
    var entry = new HashMap<>(SHORT);
    entry.putAll(fields);
    return entry;
  }
}
