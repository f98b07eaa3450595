package dev.interlude.reminder.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ReminderIntegrationTest
class InFlightIT {

  private static final String T = "in-flight";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ErasedPeople erased;
  @Autowired private TransactionTemplate transactions;

  @Test
  void deletesWhatWasBeingWrittenWhenTheErasureCame() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "busy");
    var person = new PersonRef(T, "busy");
    CompletableFuture<Integer> erasing =
        transactions.execute(
            transaction -> {
              assertThat(erased.among(Set.of(person))).isEmpty();
              var asked = CompletableFuture.supplyAsync(this::erase);
              await().untilAsserted(() -> assertThat(waiting()).isEqualTo(1));
              jdbc.sql("INSERT INTO person_day VALUES (?, 'busy', '2026-11-16', now(), NULL)")
                  .param(T)
                  .update();
              return asked;
            });
    assertThat(erasing).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(202);
    assertThat(new RowsOf(jdbc, T).person("busy")).allMatch(table -> table.startsWith("erasure"));
  }

  private int waiting() {
    return jdbc.sql(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'erasure'::regclass")
        .query(Integer.class)
        .single();
  }

  private int erase() {
    return company.send("DELETE", "/v1/me", Tokens.person(T, "busy"), null).status();
  }
}
