package dev.interlude.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on this machine that answers as it is told to, and remembers what it was asked. */
final class ScriptedService implements AutoCloseable {

  static final String ALL_TAKEN = "{\"accepted\": %d, \"rejected\": []}";

  /** A request with its batch. */
  record Request(Headers headers, List<JsonNode> events) {

    List<String> ids() {
      return events.stream().map(event -> event.get("id").asString()).toList();
    }
  }

  /** An answer; {@code %d} in the body stands for the number of events. */
  record Reply(int status, Map<String, String> headers, String body) {

    static Reply of(int status) {
      return new Reply(status, Map.of(), "");
    }

    static Reply takeAll() {
      return new Reply(202, Map.of(), ALL_TAKEN);
    }

    static Reply problem(int status, String code) {
      return new Reply(
          status, Map.of(), "{\"code\": \"" + code + "\", \"detail\": \"as scripted\"}");
    }

    Reply with(String name, String value) {
      return new Reply(status, Map.of(name, value), body);
    }
  }

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Function<Request, Reply> script;

  ScriptedService(Function<Request, Reply> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.createContext("/v1/events", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Request> requests() {
    return requests;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        var body = new GZIPInputStream(exchange.getRequestBody())) {
      JsonNode events = JsonMapper.shared().readTree(body);
      Request request = new Request(exchange.getRequestHeaders(), events.valueStream().toList());
      requests.add(request);
      Reply reply = script.apply(request);
      byte[] text =
          reply
              .body()
              .replace("%d", String.valueOf(events.size()))
              .getBytes(StandardCharsets.UTF_8);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
