package dev.interlude.benchmarks.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** What all services that are measured are started with, and how they are seen to be ready. */
public final class Services {

  private Services() {}

  /**
   * The environment of a service; more may be put into it.
   *
   * @param port its main port; its management port is any that is free
   * @param broker where that listens
   * @param issuer address of the issuer of tokens
   * @param keys address of its keys
   * @param schema of the service, whose owner migrates
   * @param role that works in it
   */
  public static Map<String, String> environment(
      int port,
      String broker,
      String issuer,
      String keys,
      String jdbcUrl,
      String schema,
      String role)
      throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(Broker.freePort()));
    environment.put("SPRING_PROFILES_ACTIVE", "local");
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker);
    environment.put("INTERLUDE_TOPICS_PARTITIONS", Integer.toString(Broker.PARTITIONS));
    environment.put("INTERLUDE_SECURITY_ISSUER", issuer);
    environment.put("INTERLUDE_SECURITY_JWK_SET_URI", keys);
    environment.put("INTERLUDE_METRICS_SCRAPE_TOKEN", "bench-scrape");
    environment.put("SPRING_DATASOURCE_URL", jdbcUrl);
    environment.put("SPRING_DATASOURCE_USERNAME", role);
    environment.put("SPRING_DATASOURCE_PASSWORD", "local-" + role);
    environment.put("SPRING_FLYWAY_USER", schema + "_owner");
    environment.put("SPRING_FLYWAY_PASSWORD", "local-" + schema + "_owner");
    return environment;
  }

  /** Of the embedded Postgres, as the service with that schema sees it. */
  public static String jdbcUrl(int port, String schema) {
    return "jdbc:postgresql://127.0.0.1:%d/interlude?currentSchema=%s".formatted(port, schema);
  }

  public static boolean isReady(int port) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var probe =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz")).build();
      return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
