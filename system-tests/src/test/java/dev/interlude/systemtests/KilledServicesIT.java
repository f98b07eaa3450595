package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.localstack.Part;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same facts are reported for two groups of people: in peace for the one, and for the other
 * while services are killed in the middle. Their person-days must be equal.
 */
@Order(10)
@ExtendWith(StackExtension.class)
class KilledServicesIT {

  private static final int PEOPLE = 15;
  private static final int DAYS = 3;
  private static final int PIECES = 90;
  private static final int BATCH = 200;
  private static final String ZONE = "Europe/Copenhagen";

  private final TestCompany company;
  private final LocalDate today;

  KilledServicesIT(TestCompany company) {
    this.company = company;
    this.today = LocalDate.ofInstant(company.now(), ZoneOffset.UTC);
  }

  @Test
  void makesTheSameDaysThoughKilledInTheMiddle() {
    enrol("calm-");
    enrol("hurt-");
    List<List<Map<String, Object>>> peaceful = batches("calm-");
    List<List<Map<String, Object>>> disturbed = batches("hurt-");

    peaceful.forEach(this::reportUntilTaken);

    int third = disturbed.size() / 3;
    disturbed.subList(0, third).forEach(this::reportUntilTaken);
    company.stack().kill9(Part.ACTIVITY);
    company.stack().kill9(Part.ANALYTICS);
    company.stack().launch(Part.ACTIVITY);
    disturbed.subList(third, 2 * third).forEach(this::reportUntilTaken);
    company.stack().launch(Part.ANALYTICS);
    disturbed.subList(2 * third, disturbed.size()).forEach(this::reportUntilTaken);
    company.stack().kill9(Part.ANALYTICS);
    company.stack().start(Part.ANALYTICS);

    for (int i = 0; i < PEOPLE; i++) {
      String calm = "calm-" + i;
      String hurt = "hurt-" + i;
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(facts(hurt)).isNotEmpty().isEqualTo(facts(calm)));
      assertThat(facts(calm).getFirst().get("sittingSeconds").asLong()).isPositive();
    }
  }

  private void enrol(String prefix) {
    Instant from = start(DAYS + 1);
    for (int i = 0; i < PEOPLE; i++) {
      Answer answer =
          company.enrolWholeWeek(prefix + i, ZONE, Map.of("validFrom", from.toString()));
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                !company
                    .report(Events.workingHours(prefix + (PEOPLE - 1), start(1), 1))
                    .body()
                    .contains("unknown-person"));
  }

  /** Everybody's facts, shuffled the same way for both groups, a tenth of them sent twice. */
  private List<List<Map<String, Object>>> batches(String prefix) {
    var events = new ArrayList<Map<String, Object>>();
    for (int person = 0; person < PEOPLE; person++) {
      for (int day = 1; day <= DAYS; day++) {
        events.addAll(Events.workingHours(prefix + person, start(day), PIECES));
      }
    }
    events.addAll(events.subList(0, events.size() / 10));
    Collections.shuffle(events, new Random(7));
    return IntStream.iterate(0, i -> i < events.size(), i -> i + BATCH)
        .mapToObj(i -> List.copyOf(events.subList(i, Math.min(i + BATCH, events.size()))))
        .toList();
  }

  private Instant start(int daysAgo) {
    return today.minusDays(daysAgo).atTime(7, 0).toInstant(ZoneOffset.UTC);
  }

  /** Sends a batch again, with the same ids, until all of it was acknowledged. */
  private void reportUntilTaken(List<Map<String, Object>> batch) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .pollDelay(Duration.ZERO)
        .ignoreException(UncheckedIOException.class)
        .until(
            () -> {
              Answer answer = company.report(batch);
              return answer.status() == 202
                  && answer.json().get("accepted").asInt() == batch.size();
            });
  }

  /** The person's days without what tells the two groups apart. */
  private List<JsonNode> facts(String person) {
    String query = "?from=" + today.minusDays(DAYS + 1) + "&to=" + today.minusDays(1);
    List<JsonNode> days = company.days(person, query);
    for (JsonNode day : days) {
      ((ObjectNode) day).remove("person");
      ((ObjectNode) day.get("assignment")).remove("person");
    }
    return days;
  }
}
