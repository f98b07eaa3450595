package dev.interlude.benchmarks.streams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.util.concurrent.Executors;

/** Enrols a company over HTTP, as its directory would. */
final class Staff {

  private static final int AT_ONCE = 16;

  private Staff() {}

  /** Those named p0, p1 and so on. */
  static void enrol(Installation installation, int people) throws Exception {
    var issuer = installation.issuer();
    String operator = issuer.token("", "bench-operator", "\"roles\": [\"operator\"]");
    String base = "http://127.0.0.1:" + installation.port();
    try (HttpClient http = HttpClient.newHttpClient();
        var senders = Executors.newFixedThreadPool(AT_ONCE)) {
      put(
          http,
          base + "/v1/ops/tenants/" + Installation.TENANT,
          operator,
          "{\"name\": \"Loaded\", \"reportingZone\": \"UTC\"}");
      String admin = issuer.token(Installation.TENANT, "admin", "\"roles\": [\"tenant-admin\"]");
      for (int i = 0; i < people; i++) {
        String url = base + "/v1/people/p" + i;
        senders.submit(
            () -> {
              put(http, url, admin, "{\"department\": \"d\", \"site\": \"s\", \"zone\": \"UTC\"}");
              return null;
            });
      }
    }
  }

  /** The token of the person with that number. */
  static String token(Installation installation, int person) throws GeneralSecurityException {
    return installation
        .issuer()
        .token(
            Installation.TENANT,
            "bench-app",
            "\"person_id\": \"p%d\", \"roles\": [\"person\"], \"scope\": \"me:read\""
                .formatted(person));
  }

  private static void put(HttpClient http, String url, String token, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException("not enrolled: " + answer.statusCode() + " " + answer.body());
    }
  }
}
