package dev.interlude.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.Tokens;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SampleServiceTest
class ProblemsTest {
  private static final String JSON = "application/json";

  @LocalServerPort private int port;
  private Http http = new Http(0);
  private final String bearer = Tokens.person("acme", "p-001").bearer();

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void carriesCodeDetailAndMembersOfAThrownProblem() {
    var body = problem(get("/v1/teapot"), 409, "is-a-teapot");
    assertThat(body.get("detail").asString()).isEqualTo("Ask for tea.");
    assertThat(body.get("pot").asInt()).isEqualTo(7);
    assertThat(body.get("type").asString()).isEqualTo("urn:interlude:problem:is-a-teapot");
    assertThat(body.get("instance").asString()).isEqualTo("/v1/teapot");
  }

  @Test
  void pointsAtInvalidFields() {
    var sent = "{\"title\":\" \",\"shifts\":[{\"name\":\"early\",\"hours\":0}]}";
    var errors = problem(post(sent, JSON), 400, "invalid").get("errors");
    assertThat(errors.valueStream().map(error -> error.get("pointer").asString()))
        .containsExactlyInAnyOrder("/title", "/shifts/0/hours");
    assertThat(errors.valueStream().map(error -> error.get("detail").asString()))
        .allMatch(detail -> detail.startsWith("must"));
  }

  @Test
  void pointsAtValuesOfTheWrongType() {
    var sent = "{\"title\":\"week\",\"shifts\":[{\"name\":\"early\",\"hours\":\"many\"}]}";
    var errors = problem(post(sent, JSON), 400, "invalid").get("errors");
    assertThat(errors.get(0).get("pointer").asString()).isEqualTo("/shifts/0/hours");
  }

  @Test
  void refusesBodiesThatAreNoJson() {
    problem(post("{nope", JSON), 400, "unreadable");
    problem(post("", JSON), 400, "unreadable");
  }

  @Test
  void pointsAtInvalidParameters() {
    var type = problem(get("/v1/count?n=many"), 400, "invalid").get("errors").get(0);
    assertThat(type.get("pointer").asString()).isEqualTo("/n");
    var range = problem(get("/v1/count?n=1&step=0"), 400, "invalid").get("errors").get(0);
    assertThat(range.get("pointer").asString()).isEqualTo("/step");
    var missing = problem(get("/v1/count"), 400, "invalid").get("errors").get(0);
    assertThat(missing.get("detail").asString()).isEqualTo("is missing");
  }

  @Test
  void answersEveryKindOfRefusalAsAProblem() {
    problem(get("/v1/nowhere"), 404, "not-found");
    problem(send("DELETE", "/v1/plans", "", JSON), 405, "method-not-allowed");
    problem(post("title", "text/plain"), 415, "unsupported-media-type");
    problem(
        http.get("/v1/who", "Authorization", bearer, "Accept", "image/png"), 406, "not-acceptable");
    problem(http.get("/v1/who;x=1", "Authorization", bearer), 400, "bad-request");
  }

  @Test
  void tellsNothingOfInternalFailures() {
    var body = problem(get("/v1/broken"), 500, "internal");
    assertThat(body.toString()).doesNotContain("secret detail");
  }

  private HttpResponse<String> get(String path) {
    return http.get(path, "Authorization", bearer);
  }

  private HttpResponse<String> post(String body, String type) {
    return send("POST", "/v1/plans", body, type);
  }

  private HttpResponse<String> send(String method, String path, String body, String type) {
    return http.send(method, path, body, "Authorization", bearer, "Content-Type", type);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/problem+json");
    var body = JsonMapper.shared().readTree(answer.body());
    assertThat(body.get("code").asString()).isEqualTo(code);
    assertThat(body.get("status").asInt()).isEqualTo(status);
    return body;
  }
}
