package dev.interlude.localstack.company;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Identity and services in one: keeps what it is sent, and reminds of a break at every hour. */
final class RecordingServices implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, JsonNode> people = new ConcurrentHashMap<>();
  private final Map<String, List<BreakId>> due = new ConcurrentHashMap<>();
  private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger refusals = new AtomicInteger();
  private final Instant now;

  RecordingServices(Instant now) throws IOException {
    this.now = now;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  CompanyEndpoints endpoints() {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new CompanyEndpoints(uri, uri, uri, uri);
  }

  /** The events taken since the last call. */
  List<JsonNode> takeEvents() {
    List<JsonNode> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** Method and path of the requests since the last call. */
  List<String> takeRequests() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  /** The next batches are answered by 429 and 503 in turn. */
  void refuseBatches(int count) {
    refusals.set(count);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(exchange.getRequestMethod() + " " + path);
    if (path.equals("/oauth2/token")) {
      String form = new String(body, StandardCharsets.UTF_8);
      String token = form.contains("person=") ? form.substring(form.indexOf("person=") + 7) : "app";
      send(exchange, 200, Map.of("access_token", token, "expires_in", 300));
    } else if (path.equals("/v1/events")) {
      takeBatch(exchange, body);
    } else if (path.equals("/v1/ops/backfill")) {
      backfill(Json.mapper().readTree(body));
      send(exchange, 200, Map.of("due", 0));
    } else if (path.equals("/v1/me/breaks/next")) {
      send(exchange, 200, Map.of("dueAt", now));
    } else if (path.startsWith("/v1/me/breaks")) {
      send(exchange, 200, breaksOf(exchange.getRequestHeaders().getFirst("Authorization")));
    } else {
      if (path.startsWith("/v1/people/")) {
        people.put(path.substring("/v1/people/".length()), Json.mapper().readTree(body));
      }
      send(exchange, 200, Map.of());
    }
  }

  private void takeBatch(HttpExchange exchange, byte[] body) throws IOException {
    int left = refusals.getAndDecrement();
    if (left > 0) {
      exchange.getResponseHeaders().add("Retry-After", "0");
      send(exchange, left % 2 == 0 ? 429 : 503, Map.of());
      return;
    }
    JsonNode batch = Json.mapper().readTree(body);
    batch.forEach(events::add);
    send(exchange, 202, Map.of("accepted", batch.size(), "rejected", List.of()));
  }

  private void backfill(JsonNode request) {
    LocalDate from = LocalDate.parse(request.get("from").stringValue());
    LocalDate to = LocalDate.parse(request.get("to").stringValue());
    int until = Integer.parseInt(request.get("until").stringValue().substring(0, 2));
    people.forEach(
        (person, entry) -> {
          ZoneId zone = ZoneId.of(entry.get("zone").stringValue());
          for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            Instant at = date.atTime(until - 1, 30).atZone(zone).toInstant();
            BreakId id = BreakId.of(BreakKind.MOVEMENT, at, zone);
            List<BreakId> ids = due.computeIfAbsent(person, ignored -> new ArrayList<>());
            if (at.isBefore(now) && !ids.contains(id)) {
              ids.add(id);
            }
          }
        });
  }

  private List<Map<String, Object>> breaksOf(String authorization) {
    String person = authorization.substring("Bearer ".length());
    return due.getOrDefault(person, List.of()).stream()
        .map(
            id -> {
              Map<String, Object> content = new LinkedHashMap<>();
              content.put("breakId", id);
              content.put("kind", id.kind());
              content.put("dueAt", id.dueAt());
              content.put("expiresAt", id.dueAt().plusSeconds(900));
              content.put("plannedSeconds", 300);
              content.put("state", "open");
              return content;
            })
        .toList();
  }

  private static void send(HttpExchange exchange, int status, Object content) throws IOException {
    byte[] body = Json.mapper().writeValueAsBytes(content);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
