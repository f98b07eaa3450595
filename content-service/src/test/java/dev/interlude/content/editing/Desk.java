package dev.interlude.content.editing;

import dev.interlude.content.Api;
import dev.interlude.content.publishing.RoutineFixture;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpRequest.BodyPublisher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of a tenant who write and review. */
record Desk(Api eva, Api rasmus, Api both, Api reader) {

  static Desk of(int port, String tenant) {
    return new Desk(
        Api.as(port, Tokens.staff(tenant, "eva", "content-editor").claim("name", "Eva Editor")),
        Api.as(port, Tokens.staff(tenant, "rasmus", "content-reviewer")),
        Api.as(port, Tokens.staff(tenant, "eva", "content-editor").role("content-reviewer")),
        Api.as(port, Tokens.person(tenant, "p-1")));
  }

  Api.Answer create(RoutineFixture routine) {
    return eva.send("POST", "/v1/drafts", routine.tree());
  }

  Api.Answer post(BodyPublisher body) {
    return eva.send("POST", "/v1/drafts", body, "Content-Type", "application/json");
  }

  Api.Answer replace(String id, RoutineFixture routine, String etag) {
    return eva.send("PUT", "/v1/drafts/" + id, routine.tree(), "If-Match", etag);
  }

  Api.Answer submit(String id, String etag) {
    return eva.send("POST", "/v1/drafts/" + id + "/submission", json("{}"), "If-Match", etag);
  }

  Api.Answer publish(Api reviewer, String id, String etag) {
    return reviewer.send("POST", "/v1/drafts/" + id + "/publication", json("{}"), "If-Match", etag);
  }

  Api.Answer sendBack(String id, String comment, String etag) {
    JsonNode body = JsonMapper.shared().createObjectNode().put("comment", comment);
    return rasmus.send("POST", "/v1/drafts/" + id + "/return", body, "If-Match", etag);
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
