package dev.interlude.reminder.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.directory.PersonRequest;
import dev.interlude.reminder.imports.ImportJobs.Claimed;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReminderIntegrationTest
class LargeImportIT {

  private static final String T = "large";
  private static final String HEADER = "person,department,site,zone,policyMode\n";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private ImportJobs jobs;
  @Autowired private ImportChunks chunks;
  @Autowired private WorkingOnImports working;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void isAJobThatGoesOnWhereAnotherInstanceDied() {
    var answer = post(5_001);
    assertThat(answer.status()).isEqualTo(202);
    UUID id = UUID.fromString(answer.body().at("/id").asString());
    assertThat(answer.body().at("/rows").asInt()).isEqualTo(5_001);
    assertThat(post(1).code()).isEqualTo("import-running");
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              // Whoever died holds the job for a while.
              clock.advance(Duration.ofSeconds(61));
              working.workOnAll();
              assertThat(get(id).body().at("/state").asString()).isEqualTo("done");
            });
    assertThat(get(id).body().at("/created").asInt()).isEqualTo(501);
    assertThat(people()).isEqualTo(501);
    assertThat(jdbc.sql("SELECT count(*) FROM people_import_chunk").query(Integer.class).single())
        .isZero();
  }

  @Test
  void passesOverWhoWasErasedMeanwhile() {
    company.enrol(T, "gone");
    Claimed job = job();
    chunks.add(job.id(), 1, List.of(row("gone")));
    clock.advance(Duration.ofMinutes(1));
    assertThat(company.send("DELETE", "/v1/me", Tokens.person(T, "gone"), null).status())
        .isEqualTo(202);
    working.workOn(job);
    assertThat(get(job.id()).body().at("/problems/0/code").asString())
        .isEqualTo("erased-meanwhile");
    assertThat(company.send("GET", "/v1/people/gone", Tokens.tenantAdmin(T), null).status())
        .isEqualTo(404);
  }

  @Test
  void isTakenOnceByTwoInstances() {
    Claimed job = job();
    for (int chunk = 0; chunk < 20; chunk++) {
      chunks.add(job.id(), chunk, List.of(row("t" + chunk), row("u" + chunk)));
    }
    var other = CompletableFuture.runAsync(() -> working.workOn(job));
    working.workOn(job);
    assertThat(other).succeedsWithin(Duration.ofMinutes(1));
    assertThat(get(job.id()).body().at("/created").asInt()).isEqualTo(40);
    assertThat(get(job.id()).body().at("/state").asString()).isEqualTo("done");
  }

  @Test
  void isRefusedWithARowTooMany() {
    var file = new StringBuilder("person,department,site\n");
    for (int i = 0; i <= 1_000_000; i++) {
      file.append('p').append(i).append(",a\n");
    }
    var answer = new CsvClient(environment, T).post("?onlyValid=true", file.toString());
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("too-many-rows");
    assertThat(answer.body().at("/limit").asInt()).isEqualTo(1_000_000);
  }

  private Claimed job() {
    var job = new Claimed(UUID.randomUUID(), T, new Actor("tina", "x"), clock.instant());
    assertThat(jobs.add(job, clock.instant().plus(Duration.ofDays(1)))).isTrue();
    return job;
  }

  private static PersonRow row(String person) {
    return new PersonRow(
        2, person, new PersonRequest("ops", "a", "UTC", null, null, null, "off", null, null, null));
  }

  private Answer post(int rows) {
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      // Few can be taken, so that other tests do not meet thousands.
      file.append("m")
          .append(i)
          .append(i % 10 == 0 ? ",ops,aarhus,Europe/Copenhagen,off\n" : ",ops,aarhus,Mars,off\n");
    }
    return new CsvClient(environment, T).post("?onlyValid=true", file.toString());
  }

  private Answer get(UUID id) {
    return company.send("GET", "/v1/people/imports/" + id, Tokens.tenantAdmin(T), null);
  }

  private int people() {
    return jdbc.sql("SELECT count(*) FROM person WHERE tenant = ? AND person LIKE 'm%'")
        .param(T)
        .query(Integer.class)
        .single();
  }
}
