package dev.interlude.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.Tokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class TokensTest {
  @LocalServerPort private int port;
  private Http http = new Http(0);

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void tellsControllersWhoCalls() {
    var answer = as(Tokens.person("acme", "p-001"), "/v1/who");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"tenant\":\"acme\"", "\"roles\":[\"person\"]", "me:read", "desk-app");
    assertThat(as(Tokens.person("acme", "p-001"), "/v1/me").body()).isEqualTo("p-001");
  }

  @Test
  void refusesRequestsWithoutAToken() {
    var answer = http.get("/v1/who");
    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).get().asString().contains("Bearer");
  }

  @Test
  void refusesTokensOfOthersForOthersAndOfThePast() {
    assertProblem(
        as(Tokens.person("acme", "p-001").issuedBy("http://elsewhere"), "/v1/who"),
        401,
        "invalid-token");
    assertProblem(
        as(Tokens.person("acme", "p-001").forAudience("payroll"), "/v1/who"), 401, "invalid-token");
    assertProblem(
        as(Tokens.person("acme", "p-001").expiringIn(-300), "/v1/who"), 401, "invalid-token");
    assertProblem(http.get("/v1/who", "Authorization", "Bearer rubbish"), 401, "invalid-token");
  }

  @Test
  void keepsOperationsForOperatorsAndOperatorsToOperations() {
    assertThat(as(Tokens.operator(), "/v1/ops/state").statusCode()).isEqualTo(200);
    assertProblem(as(Tokens.tenantAdmin("acme"), "/v1/ops/state"), 403, "forbidden");
    assertProblem(as(Tokens.operator(), "/v1/who"), 403, "no-tenant");
    assertProblem(as(Tokens.person("acme", "p").without("tenant"), "/v1/me"), 403, "no-tenant");
  }

  @Test
  void checksRolesAtMethods() {
    assertThat(as(Tokens.tenantAdmin("acme"), "/v1/settings").body()).isEqualTo("settings");
    assertProblem(as(Tokens.person("acme", "p-001"), "/v1/settings"), 403, "forbidden");
    assertProblem(as(Tokens.clientApp("acme", "desk"), "/v1/me"), 403, "not-a-person");
  }

  private HttpResponse<String> as(Tokens token, String path) {
    return http.get(path, "Authorization", token.bearer());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"", "\"type\":\"urn:interlude:problem:" + code + "\"");
  }
}
