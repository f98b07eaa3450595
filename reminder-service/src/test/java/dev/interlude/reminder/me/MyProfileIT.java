package dev.interlude.reminder.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class MyProfileIT {

  private static final String T = "profiles";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void showsTheEntry() {
    company.enrol(T, "seen");
    var profile = me("GET", "", "seen", null).body();
    assertThat(profile.at("/department").asString()).isEqualTo("operations");
    assertThat(profile.at("/zone").asString()).isEqualTo("Europe/Copenhagen");
    assertThat(profile.at("/status").asString()).isEqualTo("active");
    assertThat(profile.at("/workingHours/0/from").asString()).isEqualTo("08:00");
    assertThat(profile.at("/version").asInt()).isEqualTo(1);
    assertThat(me("GET", "", "stranger", null).code()).isEqualTo("not-enrolled");
  }

  @Test
  void letsThePersonChooseWhatIsSharedWithoutMovingTheirBreaks() {
    company.enrol(T, "shy");
    clock.set(Instant.parse("2026-11-16T07:30:00Z"));
    var changed = me("PUT", "/sharing", "shy", Map.of("sharing", "breaks-only"));
    assertThat(changed.body().at("/sharing").asString()).isEqualTo("breaks-only");
    assertThat(changed.body().at("/version").asInt()).isEqualTo(2);
    assertThat(me("GET", "/breaks/next", "shy", null).body().at("/dueAt").asString())
        .isEqualTo("2026-11-16T08:00:00Z");
    assertThat(me("GET", "/export", "shy", null).body().at("/data/audit").toString())
        .contains("all → breaks-only", "\"actor\":\"shy\"");
  }

  @Test
  void namesTheWordsForSharing() {
    company.enrol(T, "odd");
    for (String body : new String[] {"{}", "{\"sharing\": \"some\"}"}) {
      var refused = me("PUT", "/sharing", "odd", body);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/sharing");
    }
  }

  @Test
  void exportsWhatIsHeldAndNotesIt() {
    company.enrol(T, "curious");
    playing.at("2026-11-16T08:00:00Z");
    me("GET", "/export", "curious", null);
    var export = me("GET", "/export", "curious", null).body();
    assertThat(export.at("/person").asString()).isEqualTo("curious");
    assertThat(export.at("/data/versions/0/entry/site").asString()).isEqualTo("copenhagen");
    assertThat(export.at("/data/breaks/0/breakId").asString())
        .isEqualTo("movement-20261116T090000+0100");
    assertThat(export.at("/data/timer").size()).isEqualTo(1);
    assertThat(export.at("/data/audit").toString()).contains("person-exported");
    assertThat(me("GET", "/export", "stranger", null).code()).isEqualTo("not-enrolled");
  }

  private Answer me(String method, String path, String person, @Nullable Object body) {
    return company.send(method, "/v1/me" + path, Tokens.person(T, person), body);
  }
}
