package dev.interlude.reminder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.directory.People;
import dev.interlude.testsupport.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A change of a group touches those who come and go, and nobody else. */
@ReminderIntegrationTest
class BusyGroupsIT {

  private static final String T = "busy-groups";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;
  @Autowired private TransactionTemplate transactions;
  @Autowired private People people;

  /** Waiting for ann, who is locked until the test is over, would never end. */
  @Test
  @Timeout(60)
  void waitForNobodyWhoStays() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "ann");
    company.enrol(T, "bob");
    ScimClient scim = ScimClient.of(environment, T);
    String id =
        scim.send(
                "POST",
                "/Groups",
                "{\"displayName\": \"busy\", \"members\": [{\"value\": \"ann\"}]}")
            .body()
            .at("/id")
            .asString();
    String addBob =
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "Add", "path": "members", "value": [{"value": "bob"}]}]}
        """;

    transactions.executeWithoutResult(
        transaction -> {
          people.lock(T, "ann");
          assertThat(scim.send("PATCH", "/Groups/" + id, addBob).status()).isEqualTo(204);
        });

    assertThat(scim.get("/Groups/" + id).body().path("members").findValuesAsString("value"))
        .containsExactly("ann", "bob");
  }
}
