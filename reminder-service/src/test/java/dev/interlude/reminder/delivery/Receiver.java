package dev.interlude.reminder.delivery;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on the other side: notes what it gets and answers as it is told. */
public final class Receiver implements AutoCloseable {

  /**
   * What it got.
   *
   * @param headers by name in lower case
   */
  public record Got(String path, Map<String, String> headers, byte[] body) {

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile int status = 204;
  private volatile byte[] body = new byte[0];
  private final Map<String, String> headers = new ConcurrentHashMap<>();

  public Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.createContext(
        "/",
        exchange -> {
          var sent = new ConcurrentHashMap<String, String>();
          exchange
              .getRequestHeaders()
              .forEach((name, all) -> sent.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
          got.add(
              new Got(
                  exchange.getRequestURI().toString(),
                  sent,
                  exchange.getRequestBody().readAllBytes()));
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public Receiver answers(int with) {
    status = with;
    return this;
  }

  public Receiver answers(int with, byte[] text) {
    body = text;
    return answers(with);
  }

  public Receiver says(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Got> got() {
    return got;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
