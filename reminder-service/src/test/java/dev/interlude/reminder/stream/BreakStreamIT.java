package dev.interlude.reminder.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.Json;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.reminder.stream.StreamClient.Sent;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Times are UTC; Copenhagen is an hour ahead, so work begins at 07:00Z. */
@ReminderIntegrationTest
class BreakStreamIT {

  private static final String T = "streamed";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;
  @Autowired private Playing playing;
  @Autowired private OpenStreams streams;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void tellsABreakWhileItIsSaidAndOnlyToItsPerson() throws Exception {
    company.enrol(T, "here");
    company.enrol(T, "elsewhere");
    clock.set(Instant.parse("2026-11-16T07:50:00Z"));
    try (StreamClient here = open("here", null);
        StreamClient elsewhere = open("elsewhere", null)) {
      playing.at("2026-11-16T08:00:00Z");
      JsonNode due = json(here.next());
      assertThat(due.at("/id").asString()).isEqualTo("due/movement-20261116T090000+0100");
      assertThat(due.at("/specversion").asString()).isEqualTo("1.0");
      assertThat(due.at("/type").asString()).isEqualTo("dev.interlude.break.due.v1");
      assertThat(due.at("/subject").asString()).isEqualTo("here");
      assertThat(due.at("/data/dueAt").asString()).isEqualTo("2026-11-16T08:00:00Z");
      assertThat(due.at("/data").has("assignment")).as("that is for services").isFalse();
      assertThat(json(elsewhere.next()).at("/subject").asString()).isEqualTo("elsewhere");
      playing.at("2026-11-16T08:15:00Z");
      assertThat(here.next().type()).isEqualTo("break.expired");
      assertThat(here.isSilent()).isTrue();
    }
    await().until(() -> streams.people().isEmpty());
  }

  @Test
  void goesOnWhereTheClientWas() throws Exception {
    company.enrol(T, "returning");
    String before;
    try (StreamClient first = open("returning", null)) {
      await().until(() -> !first.lastId().isEmpty());
      before = first.lastId();
    }
    playing.at("2026-11-16T08:00:00Z");
    playing.at("2026-11-16T08:15:00Z");
    String between;
    try (StreamClient again = open("returning", before)) {
      Sent due = again.next();
      assertThat(due.type()).isEqualTo("break.due");
      between = due.lastId();
      assertThat(again.next().type()).isEqualTo("break.withdrawn");
    }
    try (StreamClient third = open("returning", between)) {
      assertThat(third.next().type())
          .as("what came after the due one")
          .isEqualTo("break.withdrawn");
    }
  }

  @Test
  void beginsWithTheBreakThatIsOpen() throws Exception {
    company.enrol(T, "late");
    playing.at("2026-11-16T08:00:00Z");
    clock.set(Instant.parse("2026-11-16T08:05:00Z"));
    for (String lastId : new @Nullable String[] {null, "7-123456", "no place of ours"}) {
      try (StreamClient late = open("late", lastId)) {
        assertThat(json(late.next()).at("/id").asString())
            .isEqualTo("due/movement-20261116T090000+0100");
        assertThat(late.isSilent()).isTrue();
      }
    }
  }

  @Test
  void doesNotBeginWithABreakThatWasAnsweredElsewhere() throws Exception {
    company.enrol(T, "two-devices");
    playing.at("2026-11-16T08:00:00Z");
    BreakId id = BreakId.parse("movement-20261116T090000+0100");
    company.reports(T, "two-devices", "2026-11-16T08:00:20Z", new BreakSkipped(id, null));
    playing.at("2026-11-16T08:00:40Z");
    try (StreamClient laptop = open("two-devices", null)) {
      await().until(() -> !laptop.lastId().isEmpty());
      assertThat(laptop.isSilent()).isTrue();
    }
  }

  @Test
  void asksForANewTokenWhenTheOldOneEnds() throws Exception {
    company.enrol(T, "brief");
    Tokens token = Tokens.person(T, "brief").expiringIn(3);
    try (StreamClient brief = new StreamClient(base(), token, null)) {
      assertThat(brief.next().type()).isEqualTo("reauthenticate");
      await().until(brief::hasEnded);
    }
  }

  @Test
  void holdsSomebodyWhoseAppListensForPresent() throws Exception {
    company.enrol(T, "listening");
    clock.set(Instant.parse("2026-11-16T07:50:00Z"));
    try (StreamClient listening = open("listening", null)) {
      playing.at("2026-11-16T08:00:00Z");
      playing.at("2026-11-16T08:15:00Z");
      assertThat(listening.next().type()).isEqualTo("break.due");
      assertThat(listening.next().type()).as("not absent").isEqualTo("break.expired");
    }
  }

  private static JsonNode json(Sent sent) {
    return Json.mapper().readTree(sent.data());
  }

  private StreamClient open(String person, @Nullable String lastEventId) throws Exception {
    return new StreamClient(base(), Tokens.person(T, person), lastEventId);
  }

  private String base() {
    return "http://localhost:" + environment.getProperty("local.server.port");
  }
}
