package dev.interlude.localstack.company.day;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.WorkingHours;
import dev.interlude.localstack.company.people.Employee;
import dev.interlude.localstack.company.people.Roster;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GeneratedEventsTest {
  private static final int PEOPLE = 60;
  private static final List<Event<ClientEvent>> EVENTS = Fortnight.events(PEOPLE, 7);

  @Test
  void areTheSameBytesForTheSameSeedAndOthersForAnother() {
    byte[] bytes = EventWriter.batch(EVENTS);

    assertThat(EventWriter.batch(Fortnight.events(PEOPLE, 7))).isEqualTo(bytes);
    assertThat(Arrays.equals(EventWriter.batch(Fortnight.events(PEOPLE, 8)), bytes)).isFalse();
  }

  @Test
  void areTheSameHoweverTimeIsCut() {
    List<Event<ClientEvent>> cut = new ArrayList<>();
    long end = Fortnight.END.getEpochSecond();
    for (DayPlan plan : Fortnight.plans(10, 7)) {
      long after = 0;
      for (long upTo = end - 16 * 86_400; upTo <= end; upTo += 5_400) {
        Fortnight.report(plan, after, upTo, cut::add);
        after = upTo;
      }
      Fortnight.report(plan, after, end, cut::add);
    }
    assertThat(cut).containsExactlyInAnyOrderElementsOf(Fortnight.events(10, 7));
  }

  @Test
  void areCloudEventsWhoseDataFitTheirSchema() {
    Map<EventType, Schema> schemas = new EnumMap<>(EventType.class);
    JsonNode written = Json.mapper().readTree(EventWriter.batch(EVENTS.subList(0, 20_000)));
    int index = 0;
    for (JsonNode event : written) {
      EventType type = EventType.of(event.get("type").stringValue()).orElseThrow();
      assertThat(
              schemas
                  .computeIfAbsent(type, GeneratedEventsTest::schema)
                  .validate(
                      event.get("data").toString(),
                      InputFormat.JSON,
                      context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))))
          .isEmpty();
      assertThat(Json.mapper().treeToValue(event.get("data"), type.dataType()))
          .isEqualTo(EVENTS.get(index++).data());
      assertThat(event.get("specversion").stringValue()).isEqualTo("1.0");
    }
    assertThat(schemas.keySet())
        .containsExactlyInAnyOrder(
            EventType.POSTURE_OBSERVED,
            EventType.PRESENCE_CHANGED,
            EventType.BREAK_DELIVERED,
            EventType.BREAK_SNOOZED,
            EventType.BREAK_SKIPPED,
            EventType.BREAK_STARTED,
            EventType.BREAK_COMPLETED);
  }

  @Test
  void keepTheLimitsOfTheIntake() {
    Map<String, Employee> byId = new HashMap<>();
    Roster.of(PEOPLE, 7).forEach(employee -> byId.put(employee.id(), employee));
    for (Event<ClientEvent> event : EVENTS) {
      assertThat(event.time()).isBeforeOrEqualTo(Fortnight.END);
      switch (event.data()) {
        case PostureObserved posture -> {
          assertThat(posture.to()).isEqualTo(event.time());
          assertThat(Duration.between(posture.from(), posture.to()))
              .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
          Employee employee = requireNonNull(byId.get(event.subject()));
          assertThat(isInHours(employee, posture.from())).as("%s %s", employee, posture).isTrue();
        }
        case BreakCompleted completed ->
            assertThat(Duration.between(completed.startedAt(), event.time()))
                .isBetween(Duration.ofSeconds(1), Duration.ofHours(4));
        case BreakSnoozed snoozed -> assertThat(snoozed.until()).isAfter(event.time());
        case BreakSkipped skipped -> assertThat(event.time()).isAfter(skipped.breakId().dueAt());
        default -> {}
      }
    }
  }

  @Test
  void includeSomeTwiceAndSomeLate() {
    Set<String> ids = new HashSet<>();
    long twice = EVENTS.stream().filter(event -> !ids.add(event.id())).count();
    assertThat((double) twice / EVENTS.size()).isBetween(0.015, 0.025);

    List<Event<ClientEvent>> late = new ArrayList<>();
    for (DayPlan plan : Fortnight.plans(PEOPLE, 7)) {
      long evening =
          plan.date().plusDays(1).atStartOfDay(plan.employee().zone()).toEpochSecond() + 5 * 3_600;
      DayFacts.report(plan, evening, Fortnight.END.getEpochSecond(), late::add);
    }
    assertThat(late).as("the forgotten laptop").hasSizeGreaterThan(60);
    assertThat(late).extracting(Event::subject).containsOnly(late.getFirst().subject());
  }

  private static boolean isInHours(Employee employee, Instant instant) {
    var local = instant.atZone(employee.zone());
    LocalDate date = local.toLocalDate();
    int minute = local.getHour() * 60 + local.getMinute();
    WorkingHours hours = employee.week().on(date).orElseThrow();
    return hours.fromMinute() <= minute && minute < hours.toMinute();
  }

  private static Schema schema(EventType type) {
    String name = type.wireName().substring("dev.interlude.".length());
    InputStream file = EventType.class.getResourceAsStream("schemas/" + name + ".schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(requireNonNull(file));
  }
}
