package dev.interlude.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Sets up tenants and people over HTTP, and reports facts as activity-service would. */
@TestConfiguration(proxyBeanMethods = false)
public class Company {

  /** A Monday, 07:00 in Copenhagen. */
  public static final String MONDAY = "2026-11-16T06:00:00Z";

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  private final Environment environment;
  private final ObjectProvider<KafkaTemplate<String, byte[]>> template;
  private final HttpClient http = HttpClient.newHttpClient();

  Company(Environment environment, ObjectProvider<KafkaTemplate<String, byte[]>> template) {
    this.environment = environment;
    this.template = template;
  }

  @Bean
  TestClock clock() {
    return TestClock.at(MONDAY);
  }

  /** An answer of the service. */
  public record Answer(int status, JsonNode body) {

    public String code() {
      return body.path("code").asString("");
    }
  }

  public Answer send(String method, String path, Tokens token, @Nullable Object body) {
    String text = body instanceof String raw ? raw : Json.mapper().writeValueAsString(body);
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + environment.getProperty("local.server.port") + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", token.bearer())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(text))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      String json = answer.body().length == 0 ? "{}" : new String(answer.body(), UTF_8);
      return new Answer(answer.statusCode(), Json.mapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public void setUp(String tenant) {
    send(
        "PUT",
        "/v1/ops/tenants/" + tenant,
        Tokens.operator(),
        Map.of(
            "name",
            tenant,
            "reportingZone",
            "Europe/Copenhagen",
            "allowedHosts",
            List.of("127.0.0.1")));
  }

  /** Enrols someone who works Monday to Friday, 08:00 to 16:00 in Copenhagen. */
  public Answer enrol(String tenant, String person) {
    return enrol(
        tenant,
        person,
        Map.of("department", "operations", "site", "copenhagen", "zone", COPENHAGEN.getId()));
  }

  public Answer enrol(String tenant, String person, Map<String, ?> entry) {
    return send("PUT", "/v1/people/" + person, Tokens.tenantAdmin(tenant), entry);
  }

  /** Reports a fact. */
  public void reports(String tenant, String person, String time, ClientEvent data) {
    reports(fact(tenant, person, Instant.parse(time), data));
  }

  public void reports(ProducerRecord<String, byte[]> fact) {
    template.getObject().send(fact).join();
  }

  public static ProducerRecord<String, byte[]> fact(
      String tenant, String person, Instant time, ClientEvent data) {
    var assignment = new Assignment(tenant, person, "operations", "copenhagen", COPENHAGEN, 1);
    return EventRecords.write(
        Topics.ACTIVITIES,
        new Event<>(UUID.randomUUID().toString(), "urn:test:desk", time, person, data),
        new Enrichment(assignment, "desk-app", time));
  }
}
