package dev.interlude.reminder.scim;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Talks as an identity provider does. */
record ScimClient(Environment environment, Tokens token) {

  static ScimClient of(Environment environment, String tenant) {
    return new ScimClient(environment, Tokens.clientApp(tenant, "entra").scopes("scim"));
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer find(String path, String filter) {
    return get(path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
  }

  Answer send(String method, String path, @Nullable String body) {
    String port = environment.getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scim/v2" + path))
            .header("Authorization", token.bearer())
            .header("Content-Type", "application/scim+json")
            .header("Accept", "application/scim+json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          Json.mapper().readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
