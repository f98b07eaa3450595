package dev.interlude.reminder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Groups as Entra and Okta send them: a group is a department. */
@ReminderIntegrationTest
class GroupsIT {

  private static final String T = "groups";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  private ScimClient scim;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    scim = ScimClient.of(environment, T);
    for (String each : new String[] {"ann", "bob", "cy"}) {
      company.enrol(T, each);
    }
  }

  @Test
  void movePeopleAsMembersComeAndGo() {
    String id = create("tour/guides", "{\"value\": \"ann\"}");
    assertThat(department("ann")).isEqualTo("tour/guides");
    patch(id, "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"bob\"}]}");
    assertThat(members(id)).isEqualTo("ann bob");
    patch(id, "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"ann\"}]}");
    assertThat(members(id)).isEqualTo("bob");
    assertThat(department("ann")).isEqualTo("unassigned");
    patch(id, "{\"op\": \"remove\", \"path\": \"members[value eq \\\"ann\\\"]\"}");
    patch(id, "{\"op\": \"remove\", \"path\": \"members[value eq \\\"bob\\\"]\"}");
    assertThat(members(id)).isEmpty();
    patch(id, "{\"op\": \"replace\", \"path\": \"members\", \"value\": [{\"value\": \"cy\"}]}");
    assertThat(department("cy")).isEqualTo("tour/guides");
  }

  @Test
  void areRenamedWithTheirPeopleAndLeaveThemWhenDeleted() {
    String id = create("tour/drivers", "{\"value\": \"bob\"}");
    patch(
        id,
        "{\"op\": \"replace\", \"value\": {\"id\": \"%s\", \"displayName\": \"tour/buses\"}}"
            .formatted(id));
    assertThat(department("bob")).isEqualTo("tour/buses");
    var replaced =
        scim.send(
            "PUT",
            "/Groups/" + id,
            "{\"displayName\": \"tour/buses\", \"members\": [{\"value\": \"cy\"}]}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(department("bob")).isEqualTo("unassigned");
    assertThat(scim.send("DELETE", "/Groups/" + id, null).status()).isEqualTo(204);
    assertThat(scim.get("/Groups/" + id).status()).isEqualTo(404);
    assertThat(department("cy")).isEqualTo("tour/buses");
  }

  @Test
  void areFoundByNameWithoutTheirMembers() {
    create("found", "{\"value\": \"ann\"}");
    var found =
        scim.get("/Groups?excludedAttributes=members&filter=displayName%20eq%20%22found%22").body();
    assertThat(found.at("/totalResults").asInt()).isEqualTo(1);
    assertThat(found.at("/Resources/0").has("members")).isFalse();
    assertThat(scim.find("/Groups", "displayName eq \"none\"").body().at("/totalResults").asInt())
        .isZero();
    assertThat(post("found", "").body().at("/scimType").asString()).isEqualTo("uniqueness");
    assertThat(post("a//b", "").body().at("/scimType").asString()).isEqualTo("invalidValue");
    assertThat(post("strangers", "{\"value\": \"nobody\"}").status()).isEqualTo(400);
    assertThat(
            scim.find("/Groups", "displayName eq \"strangers\"").body().at("/totalResults").asInt())
        .as("nothing half-done")
        .isZero();
    assertThat(scim.get("/Groups/no-id").status()).isEqualTo(404);
  }

  private String create(String name, String members) {
    var answer = post(name, members);
    assertThat(answer.status()).isEqualTo(201);
    return answer.body().at("/id").asString();
  }

  private Answer post(String name, String members) {
    return scim.send(
        "POST",
        "/Groups",
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "externalId": "8aa1a0c0",
         "displayName": "%s", "members": [%s]}
        """
            .formatted(name, members));
  }

  private void patch(String id, String operation) {
    var answer =
        scim.send(
            "PATCH",
            "/Groups/" + id,
            "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [%s]}"
                .formatted(operation));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
  }

  private String members(String id) {
    return String.join(
        " ", scim.get("/Groups/" + id).body().path("members").findValuesAsString("value"));
  }

  private String department(String person) {
    return company
        .send("GET", "/v1/people/" + person, Tokens.tenantAdmin(T), null)
        .body()
        .at("/department")
        .asString();
  }
}
