package dev.interlude.activity;

import static dev.interlude.activity.Service.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@InterludeIntegrationTest(service = "activity")
class RejectedApiIT {

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "GET, ?tenant=No, /tenant",
    "GET, ?code=none, /code",
    "GET, ?client=, /client",
    "GET, ?from=now, /from",
    "GET, ?to=now, /to",
    "GET, ?state=lost, /state",
    "GET, ?limit=0, /limit",
    "GET, ?cursor=x, /cursor",
    "GET, ?person=p-001, /person",
    "GET, /summary?limit=5, /limit",
    "POST, /replay?state=replayed, /state",
    "POST, /replay?limit=1001, /limit",
    "POST, /abc/replay, /id",
    "POST, /-1/replay, /id"
  })
  void namesWhatIsWrongWithARequest(String method, String rest, String pointer) {
    var service = new Service(port);
    var answer = service.send(method, "/v1/ops/rejected" + rest, Tokens.operator(), "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    assertThat(json(answer).at("/errors/0/detail").asString()).isNotBlank();
  }

  @Test
  void isForOperatorsOnly() {
    var service = new Service(port);
    for (Tokens other :
        new Tokens[] {
          Tokens.tenantAdmin("listed"),
          Tokens.person("listed", "p-001"),
          Tokens.clientApp("listed", "desk-hub")
        }) {
      for (String[] call :
          new String[][] {
            {"GET", ""}, {"GET", "/summary"}, {"POST", "/replay"}, {"POST", "/1/replay"}
          }) {
        var answer = service.send(call[0], "/v1/ops/rejected" + call[1], other, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
      }
    }
  }

  @Test
  void describesEveryParameterToOperators() {
    var service = new Service(port);
    var api = json(service.send("GET", "/v3/api-docs", Tokens.tenantAdmin("acme"), ""));
    var list = api.at("/paths/~1v1~1ops~1rejected/get");
    assertThat(list.at("/parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder(
            "tenant", "code", "client", "from", "to", "state", "limit", "cursor");
    assertThat(list.at("/responses").propertyNames()).contains("200", "400", "403");
    assertThat(api.at("/paths/~1v1~1ops~1rejected~1replay/post/parameters")).hasSize(8);
    assertThat(api.at("/paths/~1v1~1ops~1rejected~1summary/get/parameters")).hasSize(6);
    assertThat(api.at("/paths/~1v1~1ops~1rejected~1{id}~1replay/post/responses").propertyNames())
        .contains("200", "404", "409", "503");
  }
}
