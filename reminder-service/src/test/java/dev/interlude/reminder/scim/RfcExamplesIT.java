package dev.interlude.reminder.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The examples of RFC 7644, sections 3.3 to 3.6. */
@ReminderIntegrationTest
class RfcExamplesIT {

  private static final String T = "rfc7644";

  private static final String BJENSEN =
      """
      {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"], "userName":"bjensen",
       "externalId":"%s",
       "name":{"formatted":"Ms. Barbara J Jensen III", "familyName":"Jensen",
         "givenName":"Barbara"}}
      """;

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Environment environment;

  private ScimClient scim;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    scim = ScimClient.of(environment, T);
  }

  @Test
  void createRetrieveReplaceAndDelete() {
    var created = scim.send("POST", "/Users", BJENSEN.formatted("bjensen"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.body().at("/id").asString()).isEqualTo("bjensen");
    assertThat(created.body().at("/meta/resourceType").asString()).isEqualTo("User");
    assertThat(created.body().at("/meta/location").asString()).endsWith("/scim/v2/Users/bjensen");
    assertThat(created.body().at("/active").asBoolean()).isTrue();
    assertThat(created.body().toString()).doesNotContain("Barbara", "Jensen III");
    assertThat(scim.get("/Users/bjensen").body()).isEqualTo(created.body());
    var again = scim.send("POST", "/Users", BJENSEN.formatted("bjensen"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().at("/scimType").asString()).isEqualTo("uniqueness");
    assertThat(again.body().at("/schemas/0").asString())
        .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
    var replaced =
        scim.send(
            "PUT",
            "/Users/bjensen",
            """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "id":"bjensen", "userName":"bjensen", "externalId":"bjensen",
             "emails":[{"value":"bjensen@example.com"},{"value":"babs@jensen.org"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
               {"department":"Tour Operations"}}
            """);
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(
            company
                .send("GET", "/v1/people/bjensen", Tokens.tenantAdmin(T), null)
                .body()
                .at("/department")
                .asString())
        .isEqualTo("Tour Operations");
    assertThat(scim.send("DELETE", "/Users/bjensen", null).status()).isEqualTo(204);
    assertThat(scim.get("/Users/bjensen").status()).isEqualTo(404);
    assertThat(scim.send("DELETE", "/Users/bjensen", null).status()).isEqualTo(404);
    assertThat(scim.find("/Users", "externalId eq \"bjensen\"").body().at("/totalResults").asInt())
        .isZero();
    assertThat(scim.send("POST", "/Users", BJENSEN.formatted("bjensen")).status())
        .as("made anew")
        .isEqualTo(201);
    assertThat(scim.get("/Users/bjensen").body().at("/active").asBoolean()).isTrue();
  }

  @Test
  void filterAndPages() {
    for (int i = 1; i <= 5; i++) {
      scim.send("POST", "/Users", BJENSEN.formatted("page-" + i));
    }
    scim.send(
        "PATCH",
        "/Users/page-2",
        """
        {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations":[{"op":"replace","path":"active","value":false}]}
        """);
    var some = scim.find("/Users", "id sw \"page-\" and active eq true").body();
    assertThat(some.at("/totalResults").asInt()).isEqualTo(4);
    assertThat(some.at("/schemas/0").asString())
        .isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
    var page = scim.get("/Users?startIndex=2&count=2&attributes=userName").body();
    assertThat(page.at("/itemsPerPage").asInt()).isEqualTo(2);
    assertThat(page.at("/startIndex").asInt()).isEqualTo(2);
    assertThat(page.at("/totalResults").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(page.at("/Resources/0/userName").asString()).isNotEmpty();
    assertThat(page.at("/Resources/0").has("active")).isFalse();
    var wrong = scim.find("/Users", "userName eqq \"x\"");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().at("/scimType").asString()).isEqualTo("invalidFilter");
    assertThat(scim.get("/Users?count=0").body().at("/totalResults").asInt()).isPositive();
  }

  @Test
  void describesWhatThereIs() {
    assertThat(scim.get("/ServiceProviderConfig").body().at("/patch/supported").asBoolean())
        .isTrue();
    assertThat(scim.get("/Schemas").body().at("/totalResults").asInt()).isEqualTo(4);
    assertThat(scim.get("/Schemas/" + Scim.GROUP).body().at("/name").asString()).isEqualTo("Group");
    assertThat(scim.get("/ResourceTypes/User").body().at("/endpoint").asString())
        .isEqualTo("/Users");
    assertThat(scim.get("/Schemas/urn:none").status()).isEqualTo(404);
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(scim.send("POST", "/Users", "{").body().at("/scimType").asString())
        .isEqualTo("invalidSyntax");
    var mail =
        scim.send(
            "POST", "/Users", "{\"userName\":\"a@b.example\",\"externalId\":\"a@b.example\"}");
    assertThat(mail.status()).isEqualTo(400);
    assertThat(mail.body().at("/scimType").asString()).isEqualTo("invalidValue");
    var zone =
        scim.send("POST", "/Users", "{\"userName\":\"zoned\",\"timezone\":\"Mars/Olympus\"}");
    assertThat(zone.body().at("/detail").asString()).contains("zone is no IANA time zone");
    assertThat(new ScimClient(environment, Tokens.person(T, "x")).get("/Users").status())
        .isEqualTo(403);
  }
}
