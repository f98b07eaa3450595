package dev.interlude.reminder.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PolicyChanged;
import dev.interlude.contracts.PolicyScope;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class PoliciesTopicIT {

  private static final String T = "policies-topic";

  @Autowired private Company company;
  @Autowired private TestClock clock;

  @Test
  void hearsOfTenantsAndDepartmentsAndOfNoPerson() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
    try (var tail =
        TopicTail.fromNow(Infrastructure.shared().broker().bootstrapServers(), Topics.POLICIES)) {
      put("", 50);
      put("", 50);
      put("?person=rosa", 40);
      company.send(
          "PUT",
          "/v1/me/policy",
          Tokens.person(T, "rosa").scopes("me:read me:write"),
          Map.of("kinds", List.of(Map.of("kind", "movement", "intervalMinutes", 30))));
      put("?department=operations", 45);
      company.send(
          "DELETE", "/v1/policies?department=operations&reason=over", Tokens.tenantAdmin(T), null);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(tail.records(T + "/department/operations/2")).hasSize(1));
      assertThat(said(tail, "tenant/1"))
          .isEqualTo(
              new PolicyChanged(
                  T,
                  PolicyScope.TENANT,
                  "",
                  1,
                  Instant.parse(Company.MONDAY),
                  List.of(
                      new PolicyChanged.Kind(dev.interlude.contracts.BreakKind.MOVEMENT, 50, 300)),
                  "tried"));
      assertThat(said(tail, "department/operations/1").kinds()).hasSize(1);
      assertThat(said(tail, "department/operations/2").kinds()).isEmpty();
      assertThat(tail.records(T + "/person/rosa/1")).isEmpty();
      assertThat(tail.records(T + "/own/rosa/1")).isEmpty();
    }
  }

  private static PolicyChanged said(TopicTail tail, String key) {
    var records = tail.records(T + "/" + key);
    assertThat(records).hasSize(1);
    return (PolicyChanged)
        EventRecords.read(records.getFirst().headers(), records.getFirst().value()).data();
  }

  private void put(String query, int minutes) {
    company.send(
        "PUT",
        "/v1/policies" + query,
        Tokens.tenantAdmin(T),
        Map.of(
            "reason",
            "tried",
            "kinds",
            List.of(Map.of("kind", "movement", "intervalMinutes", minutes))));
  }
}
