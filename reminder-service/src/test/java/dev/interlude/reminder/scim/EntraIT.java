package dev.interlude.reminder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The requests that Microsoft Entra documents for its provisioning service. */
@ReminderIntegrationTest
class EntraIT {

  private static final String T = "entra";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  private final String id = UUID.randomUUID().toString();
  private ScimClient scim;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    scim = ScimClient.of(environment, T);
    scim.send(
        "POST",
        "/Users",
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "externalId": "%s", "userName": "Test_User_ab6490ee@testuser.com", "active": true,
         "addresses": [{"type": "work", "locality": "Aarhus"}],
         "emails": [{"primary": true, "type": "work", "value": "Test_User@testuser.com"}],
         "name": {"formatted": "givenName familyName", "givenName": "givenName"},
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Legal"},
         "roles": []}
        """
            .formatted(id));
  }

  @Test
  void keepsSiteAndDepartmentAndNoName() {
    assertThat(entry().at("/site").asString()).isEqualTo("Aarhus");
    assertThat(entry().at("/department").asString()).isEqualTo("Legal");
    assertThat(entry().at("/zone").asString()).isEqualTo("Europe/Copenhagen");
    assertThat(scim.get("/Users/" + id).body().toString()).doesNotContain("testuser", "givenName");
  }

  @Test
  void deactivatesWithATextForABoolean() {
    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
    assertThat(entry().at("/status").asString()).isEqualTo("deactivated");
    assertThat(scim.get("/Users/" + id).body().at("/active").asBoolean(true)).isFalse();
    patch("{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}");
    assertThat(entry().at("/status").asString()).isEqualTo("active");
  }

  @Test
  void patchesByPathsWithFiltersAndSchemas() {
    patch(
        """
        {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "new@testuser.com"},
        {"op": "Replace", "path": "name.familyName", "value": "updated"},
        {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
         "value": "Sales & Marketing"},
        {"op": "Replace", "path": "addresses[type eq \\"work\\"].locality", "value": "Odense"},
        {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
         "value": "x"}
        """);
    assertThat(entry().at("/department").asString()).isEqualTo("Sales & Marketing");
    assertThat(entry().at("/site").asString()).isEqualTo("Odense");
    patch(
        "{\"op\": \"Remove\", \"path\":"
            + " \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\"}");
    assertThat(entry().at("/department").asString()).isEqualTo("unassigned");
  }

  @Test
  void patchesWithoutAPath() {
    patch(
        """
        {"op": "Replace", "value": {
           "displayName": "x", "active": "False", "timezone": "Europe/Berlin",
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Audit",
           "urn:interlude:params:scim:schemas:extension:workplace:1.0:User": {"site": "Berlin"}}}
        """);
    assertThat(entry().at("/status").asString()).isEqualTo("deactivated");
    assertThat(entry().at("/department").asString()).isEqualTo("Audit");
    assertThat(entry().at("/site").asString()).isEqualTo("Berlin");
    assertThat(entry().at("/zone").asString()).isEqualTo("Europe/Berlin");
    patch(
        "{\"op\": \"replace\", \"value\": {\"active\": true, \"timezone\": \"Europe/Copenhagen\"}}");
  }

  @Test
  void doesNotLetAPersonBecomeAnother() {
    var answer =
        scim.send(
            "PATCH",
            "/Users/" + id,
            operations("{\"op\": \"Replace\", \"path\": \"externalId\", \"value\": \"other\"}"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/scimType").asString()).isEqualTo("mutability");
    assertThat(
            scim.send("PATCH", "/Users/" + id, operations("{\"op\": \"move\", \"path\": \"a\"}"))
                .body()
                .at("/scimType")
                .asString())
        .isEqualTo("invalidSyntax");
  }

  @Test
  void doesNotMakeAVersionOfWhatIsTheSame() {
    int before = entry().at("/version").asInt();
    patch("{\"op\": \"Replace\", \"path\": \"userName\", \"value\": \"other@testuser.com\"}");
    assertThat(entry().at("/version").asInt()).isEqualTo(before);
  }

  private void patch(String operation) {
    assertThat(scim.send("PATCH", "/Users/" + id, operations(operation)).status()).isEqualTo(200);
  }

  private static String operations(String operations) {
    return """
    {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
    """
        .formatted(operations);
  }

  private JsonNode entry() {
    return company.send("GET", "/v1/people/" + id, Tokens.tenantAdmin(T), null).body();
  }
}
