package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.EventRecords;
import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Breaks fall due at the right second, also when the planner is killed in that second. */
@Order(2)
@ExtendWith(StackExtension.class)
class RemindersIT {

  private static final int PEOPLE = 40;
  private static final Duration LATE = Duration.ofSeconds(5);

  private final TestCompany company;

  RemindersIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void remindsAtTheSecondThatWasAnnounced() {
    var soon = new DueSoon(company);
    soon.enrol("due-soon-0");

    JsonNode next =
        Http.get(company.url(Part.REMINDER, "/v1/me/breaks/next"), company.tokenOf("due-soon-0"))
            .json();
    assertThat(Instant.parse(next.get("dueAt").asString())).isEqualTo(soon.due());

    String token = company.tokenOf("due-soon-0");
    String events = company.url(Part.REMINDER, "/v1/me/breaks/events");
    String place = Http.get(events + "?wait=0", token).json().get("after").asString();
    ConsumerRecord<String, byte[]> event = soon.awaitDue("due-soon-0").getFirst();
    JsonNode heard = Http.get(events + "?wait=20&after=" + place, token).json();
    assertThat(heard.at("/events/0/id").asString())
        .as("what an app hears that listens")
        .isEqualTo(TopicLog.header(event, "ce_id"));
    var said = (BreakDue) EventRecords.read(event.headers(), event.value()).data();
    assertThat(said.dueAt()).isEqualTo(soon.due());
    JsonNode routine =
        Http.get(company.url(Part.CONTENT, "/v1/routines/" + said.routineId()), company.token())
            .json();
    assertThat(said.plannedSeconds()).isEqualTo(routine.get("seconds").asInt());
    assertThat(said.routineVersion()).isEqualTo(routine.get("version").asInt());
    assertThat(routine.get("painRelated").asBoolean())
        .as("routines for pain are never chosen by a machine")
        .isFalse();
    assertThat(said.expiresAt()).isEqualTo(soon.due().plus(15, ChronoUnit.MINUTES));
    assertThat(Instant.ofEpochMilli(event.timestamp()))
        .as("never early, and not so late that a person would notice")
        .isBetween(soon.due(), soon.due().plus(LATE));
    assertThat(EventRecords.readEnrichment(event.value()).assignment().person())
        .isEqualTo("due-soon-0");
  }

  @Test
  void repeatsNoBreakUnderAnotherIdWhenKilledInItsSecond() {
    var soon = new DueSoon(company);
    List<String> people = IntStream.range(1, PEOPLE).mapToObj(i -> "due-soon-" + i).toList();
    people.forEach(soon::enrol);

    soon.awaitTheSecond();
    company.stack().kill9(Part.REMINDER);
    company.stack().start(Part.REMINDER);

    for (String person : people) {
      List<ConsumerRecord<String, byte[]>> dues = soon.awaitDue(person);
      assertThat(dues.stream().map(r -> TopicLog.header(r, "ce_id")).distinct())
          .as(person)
          .hasSize(1);
      assertThat(
              dues.stream().map(r -> EventRecords.read(r.headers(), r.value()).data()).distinct())
          .as(person)
          .hasSize(1);
    }
  }
}
