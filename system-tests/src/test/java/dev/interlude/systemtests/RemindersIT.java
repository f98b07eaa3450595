package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Breaks fall due at the right second, also when the planner is killed meanwhile. */
@Order(2)
@ExtendWith(StackExtension.class)
class RemindersIT {

  private static final int PEOPLE = 40;
  private static final Duration INTERVAL = Duration.ofMinutes(60);

  private final TestCompany company;

  RemindersIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void remindsAtTheSecondThatWasAnnounced() {
    Instant due = enrolDueSoon("due-soon-0");

    JsonNode next =
        Http.get(company.url(Part.REMINDER, "/v1/me/breaks/next"), company.tokenOf("due-soon-0"))
            .json();
    assertThat(Instant.parse(next.get("dueAt").asString())).isEqualTo(due);

    ConsumerRecord<String, byte[]> event = awaitDue("due-soon-0").getFirst();
    var said = (BreakDue) EventRecords.read(event.headers(), event.value()).data();
    assertThat(said.dueAt()).isEqualTo(due);
    assertThat(said.plannedSeconds()).isEqualTo(300);
    assertThat(said.expiresAt()).isEqualTo(due.plus(15, ChronoUnit.MINUTES));
    assertThat(Instant.ofEpochMilli(event.timestamp())).isAfterOrEqualTo(due);
    assertThat(EventRecords.readEnrichment(event.value()).assignment().person())
        .isEqualTo("due-soon-0");
  }

  @Test
  void repeatsNoBreakUnderAnotherIdWhenKilled() {
    List<String> people = IntStream.range(1, PEOPLE).mapToObj(i -> "due-soon-" + i).toList();
    people.forEach(this::enrolDueSoon);

    awaitDue(people.getFirst());
    company.stack().kill9(Part.REMINDER);
    company.stack().start(Part.REMINDER);

    for (String person : people) {
      List<ConsumerRecord<String, byte[]>> dues = awaitDue(person);
      assertThat(dues.stream().map(r -> TopicLog.header(r, "ce_id")).distinct())
          .as(person)
          .hasSize(1);
      assertThat(
              dues.stream().map(r -> EventRecords.read(r.headers(), r.value()).data()).distinct())
          .as(person)
          .hasSize(1);
    }
  }

  private List<ConsumerRecord<String, byte[]>> awaitDue(String person) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                company.topics().ofPerson(Topics.BREAKS, person).stream()
                    .filter(r -> TopicLog.header(r, "ce_type").equals("dev.interlude.break.due.v1"))
                    .toList(),
            found -> !found.isEmpty());
  }

  /**
   * Enrols somebody whose work began an hour before a full minute that comes soon. Their zone is
   * one where it is about noon, so that no midnight comes in between.
   */
  private Instant enrolDueSoon(String person) {
    Instant due = company.now().plusSeconds(75).truncatedTo(ChronoUnit.MINUTES);
    int offset = 12 - due.atOffset(ZoneOffset.UTC).getHour();
    String zone = "Etc/GMT" + (offset > 0 ? "-" + offset : offset == 0 ? "" : "+" + -offset);
    ZonedDateTime begin = due.minus(INTERVAL).atZone(java.time.ZoneId.of(zone));
    String from = begin.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    String today = begin.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    Answer answer = company.enrol(person, zone, List.of(today), from, "24:00", Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return due;
  }
}
