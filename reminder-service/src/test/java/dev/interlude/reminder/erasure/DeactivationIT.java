package dev.interlude.reminder.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ReminderIntegrationTest
class DeactivationIT {

  private static final String T = "leaving";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private ErasingDeactivated erasing;
  @Autowired private TransactionTemplate transactions;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void erasesThirtyDaysLaterAndNotBefore() {
    company.enrol(T, "leaver");
    var answer = letGo("leaver");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().at("/status").asString()).isEqualTo("deactivated");
    assertThat(answer.body().at("/eraseAt").asString()).isEqualTo("2026-12-16T06:00:00Z");
    assertThat(answer.body().at("/rawFactsExpireBy").asString()).isEqualTo("2027-01-15T06:00:00Z");
    clock.advance(Duration.ofDays(10));
    assertThat(letGo("leaver").body().at("/eraseAt").asString())
        .as("again")
        .isEqualTo("2026-12-16T06:00:00Z");
    erasing.eraseAll();
    assertThat(get("leaver").status()).isEqualTo(200);
    clock.advance(Duration.ofDays(21));
    erasing.eraseAll();
    assertThat(get("leaver").status()).isEqualTo(404);
    assertThat(new RowsOf(jdbc, T).person("leaver")).startsWith("erasure");
  }

  @Test
  void leavesWhoCameBackInTime() {
    company.enrol(T, "returner");
    letGo("returner");
    company.enrol(
        T,
        "returner",
        Map.of(
            "department",
            "operations",
            "site",
            "copenhagen",
            "zone",
            "Europe/Copenhagen",
            "status",
            "active"));
    clock.advance(Duration.ofDays(31));
    erasing.eraseAll();
    assertThat(get("returner").status()).isEqualTo(200);
  }

  @Test
  void passesOverWhomAnotherInstanceHolds() {
    company.enrol(T, "held");
    company.enrol(T, "free");
    letGo("held");
    letGo("free");
    clock.advance(Duration.ofDays(31));
    transactions.executeWithoutResult(
        transaction -> {
          jdbc.sql("SELECT 1 FROM person WHERE tenant = ? AND person = 'held' FOR UPDATE")
              .param(T)
              .query(Integer.class)
              .single();
          assertThat(CompletableFuture.runAsync(erasing::eraseAll))
              .succeedsWithin(Duration.ofSeconds(30));
        });
    assertThat(get("free").status()).isEqualTo(404);
    assertThat(get("held").status()).isEqualTo(200);
    erasing.eraseAll();
    assertThat(get("held").status()).isEqualTo(404);
  }

  @Test
  void isRefusedForStrangersAndByOthers() {
    assertThat(letGo("stranger").code()).isEqualTo("unknown-person");
    assertThat(company.send("DELETE", "/v1/people/x", Tokens.person(T, "x"), null).status())
        .isEqualTo(403);
  }

  private Answer letGo(String person) {
    return company.send("DELETE", "/v1/people/" + person, Tokens.tenantAdmin(T), null);
  }

  private Answer get(String person) {
    return company.send("GET", "/v1/people/" + person, Tokens.tenantAdmin(T), null);
  }
}
