package dev.interlude.content;

import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP, in the name of one caller. */
public final class Api {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  private final @Nullable Tokens caller;

  private Api(int port, @Nullable Tokens caller) {
    this.port = port;
    this.caller = caller;
  }

  public static Api as(int port, Tokens caller) {
    return new Api(port, caller);
  }

  public static Api anonymous(int port) {
    return new Api(port, null);
  }

  /** An answer, read as text. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return JsonMapper.shared().readTree(response.body());
    }

    public String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }

    /** The ids of a list of routines, in its order. */
    public List<String> ids() {
      return json().at("/routines").valueStream().map(each -> each.at("/id").asString()).toList();
    }

    /** The pointers of a problem's errors. */
    public List<String> pointers() {
      return json()
          .at("/errors")
          .valueStream()
          .map(each -> each.at("/pointer").asString())
          .toList();
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Answer send(String method, String path, JsonNode body, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return send(method, path, BodyPublishers.ofString(body.toString()), all.toArray(String[]::new));
  }

  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (caller != null) {
      request.header("Authorization", caller.bearer());
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
