package dev.interlude.client.js;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that loads the kit from its files, with an intake of the same origin that can be away. */
final class Site implements AutoCloseable {

  private static final String PAGE =
      """
      <!doctype html><title>App</title><script type="module">
      import * as kit from "/lib/index.js";
      window.client = new kit.InterludeClient({
        service: location.origin, source: "urn:acme:page", token: () => "t",
        store: new kit.IndexedDbStore(), lingerMs: 20, firstRetryMs: 50, longestRetryMs: 200,
      });
      window.report = () => client.report("rosa", kit.breakStarted({ kind: "micro" }));
      document.title = "ready";
      </script>
      """;

  private final HttpServer server;
  private final List<List<String>> batches = new CopyOnWriteArrayList<>();
  private volatile boolean away = true;

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", Site::page);
    server.createContext("/lib/", Site::file);
    server.createContext("/v1/events", this::events);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void comesBack() {
    away = false;
  }

  /** The ids of the batches that were taken. */
  List<List<String>> batches() {
    return batches;
  }

  List<String> ids() {
    return batches.stream().flatMap(List::stream).toList();
  }

  private static void page(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "text/html", PAGE);
  }

  private static void file(HttpExchange exchange) throws IOException {
    Path file = Path.of("." + exchange.getRequestURI().getPath());
    answer(exchange, 200, "text/javascript", Files.readString(file));
  }

  private void events(HttpExchange exchange) throws IOException {
    JsonNode events;
    try (var body = new GZIPInputStream(exchange.getRequestBody())) {
      events = JsonMapper.shared().readTree(body);
    }
    if (away) {
      answer(exchange, 503, "application/problem+json", "{\"code\": \"broker-unavailable\"}");
      return;
    }
    batches.add(events.valueStream().map(event -> event.get("id").asString()).toList());
    answer(
        exchange,
        202,
        "application/json",
        "{\"accepted\": " + events.size() + ", \"rejected\": []}");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
