package dev.interlude.benchmarks.streams;

import dev.interlude.benchmarks.intake.Issuer;
import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import dev.interlude.localstack.postgres.PostgresMain;
import dev.interlude.localstack.postgres.PostgresSettings;
import dev.interlude.localstack.process.GuardedMain;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Broker, Postgres, issuer and reminder-service in processes of their own, in a folder. */
final class Installation implements AutoCloseable {

  static final String TENANT = "loaded";

  private final Path work;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Issuer issuer;
  private final Broker broker;
  private final Program service;
  private final int port;

  /**
   * Returns when the service is ready.
   *
   * @param work an empty folder for data and logs
   * @param serviceJar the extracted jar of reminder-service
   */
  Installation(Path work, Path serviceJar, List<String> options)
      throws IOException, GeneralSecurityException {
    this.work = work;
    issuer = new Issuer();
    running.push(issuer);
    broker = Broker.start(work, List.of(TENANT));
    running.push(broker);
    int postgres = startPostgres();
    port = Broker.freePort();
    String guard = GuardedMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    service =
        Program.start(
            "reminder-service",
            work,
            guard + File.pathSeparator + serviceJar,
            options,
            "dev.interlude.reminder.ReminderApplication",
            environment(postgres));
    running.push(service);
    Broker.await(service, work, this::isReady);
  }

  private int startPostgres() throws IOException {
    Path ready = work.resolve("postgres-ready");
    var settings = new PostgresSettings(Broker.freePort(), work.resolve("postgres"), ready);
    Program postgres =
        Program.start(
            "postgres",
            work,
            Broker.ownClassPath(),
            Broker.SMALL,
            PostgresMain.class.getName(),
            settings.toEnvironment());
    running.push(postgres);
    Broker.await(postgres, work, () -> Files.exists(ready));
    return settings.port();
  }

  private Map<String, String> environment(int postgres) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(Broker.freePort()));
    environment.put("SPRING_PROFILES_ACTIVE", "local");
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.address());
    environment.put("INTERLUDE_TOPICS_PARTITIONS", Integer.toString(Broker.PARTITIONS));
    environment.put("INTERLUDE_SECURITY_ISSUER", issuer.address());
    environment.put("INTERLUDE_SECURITY_JWK_SET_URI", issuer.keysAddress());
    environment.put("INTERLUDE_METRICS_SCRAPE_TOKEN", "bench-scrape");
    environment.put(
        "SPRING_DATASOURCE_URL",
        "jdbc:postgresql://127.0.0.1:%d/interlude?currentSchema=reminder".formatted(postgres));
    environment.put("SPRING_DATASOURCE_USERNAME", "reminder_service");
    environment.put("SPRING_DATASOURCE_PASSWORD", "local-reminder_service");
    environment.put("SPRING_FLYWAY_USER", "reminder_owner");
    environment.put("SPRING_FLYWAY_PASSWORD", "local-reminder_owner");
    return environment;
  }

  int port() {
    return port;
  }

  String broker() {
    return broker.address();
  }

  Program service() {
    return service;
  }

  Issuer issuer() {
    return issuer;
  }

  private boolean isReady() {
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

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
