package dev.interlude.systemtests;

import dev.interlude.contracts.Json;
import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The stack that all scenarios share, with what a client app may do in it. */
final class TestCompany {

  private static final List<String> WEEK =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final Clock clock = Clock.systemUTC();
  private LocalStack stack;

  TestCompany(LocalStack stack) {
    this.stack = stack;
  }

  LocalStack stack() {
    return stack;
  }

  Instant now() {
    return clock.instant();
  }

  /** After the whole stack was started again over the same data. */
  void restarted(LocalStack again) {
    this.stack = again;
  }

  String url(Part part, String path) {
    return stack.ports().uri(part) + path;
  }

  /** What a service tells Prometheus. */
  String metrics(Part service) {
    String url = "http://localhost:" + stack.ports().managementOf(service) + "/actuator/prometheus";
    return Http.get(url, "local-scrape-token").body();
  }

  TopicLog topics() {
    return new TopicLog(stack.ports().bootstrapServers());
  }

  /** A token of the client app {@code local-tester}. */
  String token() {
    return token("local-tester", "local-tester-secret", "");
  }

  /** A token of that person. */
  String tokenOf(String person) {
    return token("local-tester", "local-tester-secret", "&person=" + person);
  }

  String token(String client, String secret, String more) {
    Answer answer =
        Http.postForm(
            url(Part.IDENTITY, "/oauth2/token"),
            client,
            secret,
            "grant_type=client_credentials" + more);
    if (answer.status() != 200) {
      throw new IllegalStateException("no token: " + answer);
    }
    return answer.json().get("access_token").asString();
  }

  /** Enrols a person who works around the clock, so that facts of any hour count. */
  Answer enrol(String person, String zone) {
    return enrol(person, zone, WEEK, "00:00", "24:00", Map.of());
  }

  Answer enrol(
      String person,
      String zone,
      List<String> days,
      String from,
      String to,
      Map<String, Object> more) {
    var body = new java.util.TreeMap<String, Object>(more);
    body.put("department", "operations/logistics");
    body.put("site", "copenhagen");
    body.put("zone", zone);
    body.put("workingHours", List.of(Map.of("days", days, "from", from, "to", to)));
    return Http.put(url(Part.REMINDER, "/v1/people/" + person), token(), body);
  }

  Answer enrolWholeWeek(String person, String zone, Map<String, Object> more) {
    return enrol(person, zone, WEEK, "00:00", "24:00", more);
  }

  /** Reports events as the person's app; a whole batch is one request. */
  Answer report(List<Map<String, Object>> events) {
    return Http.post(
        url(Part.ACTIVITY, "/v1/events"),
        token(),
        "application/cloudevents-batch+json",
        Json.mapper().writeValueAsString(events));
  }

  /** The person's days as they read them, oldest first. */
  List<JsonNode> days(String person, String query) {
    Answer answer = Http.get(url(Part.ANALYTICS, "/v1/me/days" + query), tokenOf(person));
    if (answer.status() != 200) {
      throw new IllegalStateException("no days: " + answer);
    }
    return answer.json().get("days").valueStream().toList();
  }
}
