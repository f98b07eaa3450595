package dev.interlude.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.people.SomePerson;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the running service as its neighbours do. */
public final class Service {

  static final String BATCH = "application/cloudevents-batch+json";
  static final String SINGLE = "application/cloudevents+json";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  public Service(int port) {
    this.port = port;
  }

  HttpResponse<String> post(Tokens token, String body, String contentType, String... headers) {
    return post(token, body.getBytes(UTF_8), contentType, headers);
  }

  HttpResponse<String> post(Tokens token, byte[] body, String contentType, String... headers) {
    return postTo("/v1/events", token, body, contentType, headers);
  }

  HttpResponse<String> postTo(
      String path, Tokens token, byte[] body, String contentType, String... headers) {
    var request =
        request(path, token)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public HttpResponse<String> send(String method, String path, Tokens token, String json) {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Lets the log name the tenant and an active person of it. */
  public static void enrol(KafkaOperations<String, byte[]> log, String tenant, String person) {
    Instant from = Instant.now(Clock.systemUTC()).minus(30, ChronoUnit.DAYS);
    send(log, tenant, SomePerson.version(tenant, person, 1, from, PersonStatus.ACTIVE));
  }

  static void send(KafkaOperations<String, byte[]> log, String tenant, PersonChanged person) {
    var settings =
        new TenantChanged(tenant, tenant, ZoneOffset.UTC, 10, List.of("en"), null, List.of(), null);
    var tenants = new Event<>("t", "urn:reminder", Instant.EPOCH, null, settings);
    send(log, EventRecords.write(Topics.TENANTS, tenant, tenants));
    var people = new Event<>("p", "urn:reminder", person.validFrom(), person.person(), person);
    send(log, EventRecords.write(Topics.PEOPLE, tenant + "/" + person.person(), people));
  }

  static void send(KafkaOperations<String, byte[]> log, ProducerRecord<String, byte[]> sent) {
    log.send(sent).join();
  }

  /** A posture of the last minutes. */
  static String posture(String id, String person) {
    Instant to = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    return """
        {"specversion": "1.0", "id": "%s", "source": "urn:desk:17", "subject": "%s",
         "type": "dev.interlude.posture.observed.v1", "time": "%s",
         "data": {"from": "%s", "to": "%s", "posture": "sitting", "evidence": "desk-sensor"}}"""
        .formatted(id, person, to, to.minusSeconds(300), to);
  }

  private HttpRequest.Builder request(String path, Tokens token) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", token.bearer());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
