package dev.interlude.reminder.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** Keeps cookies and follows redirects, as a browser does. */
final class Visitor {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.ALWAYS).build();
  private final String address;

  Visitor(int port) {
    this.address = "http://localhost:" + port;
  }

  HttpResponse<String> open(String path) {
    return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "*/*").GET());
  }

  /** The headers have come; the rest comes while it is read. */
  HttpResponse<InputStream> stream(String path) {
    return send(
        request(path).header("Accept", "text/event-stream").GET(), BodyHandlers.ofInputStream());
  }

  HttpResponse<String> write(String method, String path, String json, String... headers) {
    var request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.method(method, BodyPublishers.ofString(json)));
  }

  HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
