package dev.interlude.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Judge;
import dev.interlude.activity.judge.Judgement;
import dev.interlude.activity.judge.Judgement.Accepted;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.PersonVersion;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.judge.WorkCalendar;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.contracts.WorkingHours;
import dev.interlude.defaults.Problem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Any bytes as the body of a request: there is an answer, and never an exception that nobody asked
 * for. Without further ado the inputs beside it are tried; CONTRIBUTING.md says how to look for new
 * ones.
 */
class IntakeFuzzTest {

  private static final int MOST_EVENTS = 500;
  private static final Instant NOW = Instant.parse("2026-11-18T12:00:00Z");
  private static final PersonVersion PERSON =
      new PersonVersion(
          new Assignment("acme", "p-001", "sales", "aarhus", ZoneId.of("Europe/Copenhagen"), 3),
          Instant.EPOCH,
          true,
          new WorkCalendar(
              List.of(new WorkingHours(List.of(DayOfWeek.values()), "08:00", "16:00")), Set.of()));

  private final Judge judge = new Judge((tenant, person, time) -> PERSON);

  @FuzzTest(maxDuration = "5m")
  void answersAnyBody(byte[] body) {
    for (BodyForm form : BodyForm.values()) {
      List<byte[]> events;
      try {
        events = EventSlices.of(body, form, MOST_EVENTS);
      } catch (Problem refused) {
        assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
        continue;
      }
      events.forEach(this::answer);
    }
  }

  private void answer(byte[] event) {
    var submission =
        new Submission("acme", null, "app", AllowedEvents.ALL, NOW, Duration.ofMinutes(3));
    Judgement judgement = judge.judge(event, submission);
    switch (judgement) {
      case Accepted accepted ->
          assertThat(accepted.events())
              .isNotEmpty()
              .allSatisfy(
                  taken -> {
                    var made =
                        EventRecords.write(Topics.ACTIVITIES, taken.event(), taken.enrichment());
                    assertThat(EventRecords.read(made.headers(), made.value()))
                        .isEqualTo(taken.event());
                  });
      case Rejected rejected -> assertThat(rejected.detail()).isNotEmpty();
    }
  }
}
