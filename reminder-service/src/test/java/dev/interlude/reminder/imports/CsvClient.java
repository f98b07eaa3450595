package dev.interlude.reminder.imports;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** Sends files of people. */
record CsvClient(Environment environment, String tenant) {

  Answer post(String query, String csv) {
    return post(query, csv.getBytes(StandardCharsets.UTF_8));
  }

  Answer post(String query, byte[] csv) {
    String port = environment.getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/v1/people/imports" + query))
            .header("Authorization", Tokens.tenantAdmin(tenant).bearer())
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(csv))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), Json.mapper().readTree(answer.body()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
