package dev.interlude.activity;

import static dev.interlude.activity.Service.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.imports.SomeExport;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Two instances share jobs, and one of them is killed in the middle. */
@InterludeIntegrationTest(service = "activity")
class KilledImportIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String TENANT = "killed";
  private static final int EACH = 6_000;
  private static final List<String> PEOPLE = List.of("p-1", "p-2", "p-3", "p-4", "p-5", "p-6");
  private static final Map<String, String> SETTINGS =
      Map.of(
          "interlude.activity.imports.workers", "2",
          "interlude.activity.imports.poll", "100ms",
          "interlude.activity.imports.lease", "15s",
          "interlude.activity.quota.imports.events-per-second", "300",
          "interlude.activity.quota.imports.burst", "500");

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private Clock clock;
  @TempDir private Path logs;

  @Test
  void losesNothingAndCountsNothingTwice() {
    PEOPLE.forEach(person -> Service.enrol(log, TENANT, person));
    await().atMost(PATIENCE).until(() -> people.isEnrolled(TENANT, PEOPLE.getLast()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var export = new SomeExport().afk("pc", EACH, Duration.ofMinutes(2), now);
    var jobs = new LinkedHashMap<String, String>();
    try (var first = ChildService.start(SETTINGS, logs.resolve("first"));
        var second = ChildService.start(SETTINGS, logs.resolve("second"))) {
      Service survivor = second.service();
      Service victim = first.service();
      for (String person : PEOPLE) {
        byte[] body = SomeExport.gzip(export.json());
        var answer =
            victim.postTo(
                "/v1/imports/activitywatch",
                Tokens.person(TENANT, person),
                body,
                "application/json",
                "Content-Encoding",
                "gzip");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        jobs.put(person, answer.headers().firstValue("Location").orElseThrow());
      }
      await()
          .atMost(PATIENCE)
          .until(() -> jobs.keySet().stream().allMatch(p -> delivered(survivor, jobs, p) > 500));
      first.kill();
      assertThat(jobs.keySet()).anyMatch(p -> delivered(survivor, jobs, p) < EACH);
      for (String person : PEOPLE) {
        JsonNode job =
            await()
                .atMost(PATIENCE)
                .until(
                    () -> job(survivor, jobs, person),
                    found -> found.at("/state").asString().equals("done"));
        assertThat(job.at("/result/accepted").asInt()).isEqualTo(EACH);
      }
    }
    for (String person : PEOPLE) {
      assertThat(ActivityKeys.of(TENANT + "/" + person).stream().distinct()).hasSize(EACH);
    }
  }

  private static int delivered(Service service, Map<String, String> jobs, String person) {
    return job(service, jobs, person).at("/delivered").asInt();
  }

  private static JsonNode job(Service service, Map<String, String> jobs, String person) {
    String address = jobs.getOrDefault(person, "");
    return json(service.send("GET", address, Tokens.person(TENANT, person), ""));
  }
}
