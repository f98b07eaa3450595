package dev.interlude.reminder.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.TestLogin;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ReminderIntegrationTest
class LoginSessionsIT {

  private static final String T = "sessions";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;
  @LocalServerPort private int port;

  @Test
  void areExportedAndEndWithTheirPersonAlone() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    Visitor leaving = visitorOf("leaver");
    Visitor staying = visitorOf("leaver-2");
    assertThat(leaving.get("/v1/me/export").body()).contains("\"logins\":[{\"createdAt\":");

    assertThat(company.send("DELETE", "/v1/me", Tokens.person(T, "leaver"), null).status())
        .isEqualTo(202);
    assertThat(leaving.get("/v1/viewer").statusCode()).isEqualTo(401);
    assertThat(staying.get("/v1/viewer").statusCode()).isEqualTo(200);
  }

  @Test
  void areLookedThroughBeforeOthersHaveToWait() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    visitorOf("searched");
    CompletableFuture<Integer> erased =
        transactions.execute(
            transaction -> {
              jdbc.sql("SELECT primary_id FROM spring_session FOR UPDATE").query().listOfRows();
              var asked =
                  CompletableFuture.supplyAsync(
                      () ->
                          company
                              .send("DELETE", "/v1/me", Tokens.person(T, "searched"), null)
                              .status());
              await().until(this::aSearchWaits);
              // As whoever records facts does.
              jdbc.sql("LOCK TABLE erasure IN ROW SHARE MODE NOWAIT").update();
              return asked;
            });
    assertThat(erased).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(202);
  }

  private boolean aSearchWaits() {
    return JdbcClient.create(Infrastructure.shared().database().superuser())
        .sql(
            """
            SELECT EXISTS (SELECT 1 FROM pg_stat_activity
              WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE%spring_session%')
            """)
        .query(Boolean.class)
        .single();
  }

  private Visitor visitorOf(String person) {
    company.enrol(T, person);
    TestLogin.nextUserIs(Tokens.person(T, person));
    var visitor = new Visitor(port);
    visitor.open("/me");
    return visitor;
  }
}
