package dev.interlude.activity;

import static dev.interlude.activity.Service.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** A tenant with an app and one person, and the operator who looks at what is rejected. */
final class RejectedFixture {

  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String ALL = "[\"*\"]";
  private static final String PATH = "/v1/ops/rejected";

  final Service service;
  private final String tenant;

  RejectedFixture(
      int port, String tenant, KafkaTemplate<String, byte[]> log, PeopleDirectory people) {
    this.service = new Service(port);
    this.tenant = tenant;
    Service.enrol(log, tenant, "p-001");
    await().atMost(PATIENCE).until(() -> people.isEnrolled(tenant, "p-001"));
    register(ALL);
  }

  void register(String types) {
    register(types, "urn:");
  }

  void register(String types, String prefix) {
    String body = "{\"types\": %s, \"sourcePrefix\": \"%s\"}".formatted(types, prefix);
    var answer = service.send("PUT", "/v1/clients/desk-hub", Tokens.tenantAdmin(tenant), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Sends events as the app; the codes of those rejected. */
  List<String> send(String... events) {
    var app = Tokens.clientApp(tenant, "desk-hub");
    var answer = service.post(app, "[" + String.join(",", events) + "]", Service.BATCH);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    var codes = new ArrayList<String>();
    json(answer).at("/rejected").forEach(each -> codes.add(each.at("/code").asString()));
    return codes;
  }

  HttpResponse<String> get(String rest) {
    return service.send("GET", PATH + rest, Tokens.operator(), "");
  }

  HttpResponse<String> post(String rest) {
    return service.send("POST", PATH + rest, Tokens.operator(), "");
  }

  /** The tenant's entries, newest first. */
  List<JsonNode> entries(String filter) {
    var answer = get("?tenant=" + tenant + filter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var entries = new ArrayList<JsonNode>();
    json(answer).at("/entries").forEach(entries::add);
    return entries;
  }

  List<JsonNode> awaitEntries(String filter, int size) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(entries(filter)).as(filter).hasSize(size));
    return entries(filter);
  }
}
