package dev.interlude.benchmarks.intake;

import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import dev.interlude.benchmarks.process.Services;
import dev.interlude.localstack.postgres.PostgresMain;
import dev.interlude.localstack.postgres.PostgresSettings;
import dev.interlude.localstack.process.GuardedMain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Broker, Postgres, issuer and activity-service in processes of their own, in a folder. */
final class Installation implements AutoCloseable {

  static final String CLIENT = "bench-app";

  /** A quota that is never reached: what is measured is the way, not the tap. */
  private static final String REGISTRATION =
      """
      {"types": ["*"], "sourcePrefix": "urn:bench:",
       "quota": {"eventsPerSecond": 1000000, "burst": 10000000}}
      """;

  private final Path work;
  private final Path serviceJar;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Issuer issuer;
  private final int postgresPort;
  private final boolean history;
  private @Nullable Broker broker;

  /**
   * @param work an empty folder for data and logs
   * @param history whether the service stores the activities in Postgres as well
   * @param serviceJar the extracted jar of activity-service
   */
  Installation(Path work, Path serviceJar, boolean history)
      throws IOException, GeneralSecurityException {
    this.work = work;
    this.serviceJar = serviceJar;
    this.history = history;
    this.issuer = new Issuer();
    running.push(issuer);
    this.postgresPort = freePort();
  }

  /** Where it listens, once it was started. */
  String broker() {
    return Objects.requireNonNull(broker).address();
  }

  void startBroker() throws IOException {
    broker = Broker.start(work, List.of(Company.LOADED));
    running.push(broker);
  }

  void startPostgres() throws IOException {
    Path ready = work.resolve("postgres-ready");
    var settings = new PostgresSettings(postgresPort, work.resolve("postgres"), ready);
    await(
        start(
            "postgres",
            Broker.ownClassPath(),
            Broker.SMALL,
            PostgresMain.class,
            settings.toEnvironment()),
        () -> Files.exists(ready));
  }

  /** A service that is ready, so has read the directory to its end. */
  Service startService(List<String> options) throws IOException {
    int port = freePort();
    long begin = System.nanoTime();
    Program program =
        service(
            "activity-service",
            serviceJar,
            options,
            "dev.interlude.activity.ActivityApplication",
            activityEnvironment(port));
    await(program, () -> Services.isReady(port));
    return new Service(program, port, (System.nanoTime() - begin) / 1e9);
  }

  /**
   * The engine and the rows that follow from it, once it is ready.
   *
   * @param jar the extracted jar of analytics-service
   */
  Service startAnalytics(Path jar, List<String> options) throws IOException {
    int port = freePort();
    long begin = System.nanoTime();
    var environment = environment(port, "analytics", "analytics_engine");
    environment.put("INTERLUDE_ANALYTICS_READER_USERNAME", "analytics_reader");
    environment.put("INTERLUDE_ANALYTICS_READER_PASSWORD", "local-analytics_reader");
    environment.put("INTERLUDE_ANALYTICS_STATE_DIR", work.resolve("state").toString());
    Program program =
        service(
            "analytics-service",
            jar,
            options,
            "dev.interlude.analytics.AnalyticsApplication",
            environment);
    await(program, () -> Services.isReady(port));
    return new Service(program, port, (System.nanoTime() - begin) / 1e9);
  }

  private Program service(
      String name,
      Path jar,
      List<String> options,
      String mainClass,
      Map<String, String> environment) {
    Program program =
        Program.start(
            name,
            work,
            guard() + java.io.File.pathSeparator + jar,
            options,
            mainClass,
            environment);
    running.push(program);
    return program;
  }

  /**
   * The service under test.
   *
   * @param readyAfter seconds from the start of the process
   */
  record Service(Program program, int port, double readyAfter) {}

  Program startBare(int port, List<String> options) throws IOException {
    Map<String, String> environment =
        Map.of("BENCH_BROKER", broker(), "BENCH_PORT", Integer.toString(port));
    Program bare = start("bare", Broker.ownClassPath(), options, BareServer.class, environment);
    await(bare, () -> accepts(port));
    return bare;
  }

  Program start(
      String name,
      String path,
      List<String> options,
      Class<?> main,
      Map<String, String> environment) {
    Program program = Program.start(name, work, path, options, main.getName(), environment);
    running.push(program);
    return program;
  }

  /** The token of a person of the tenant under load. */
  String tokenOf(String person) throws GeneralSecurityException {
    return issuer.token(
        Company.LOADED, CLIENT, "\"scope\": \"me:read\", \"person_id\": \"%s\"".formatted(person));
  }

  /** The token of an app that was registered just now. */
  String register(Service service) throws IOException, GeneralSecurityException {
    String admin = issuer.token(Company.LOADED, "bench-admin", "\"roles\": [\"tenant-admin\"]");
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service.port() + "/v1/clients/" + CLIENT))
            .header("Authorization", "Bearer " + admin)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(REGISTRATION))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("not registered: " + answer.statusCode() + " " + answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return issuer.token(Company.LOADED, CLIENT, "\"scope\": \"events:write:any\"");
  }

  private Map<String, String> activityEnvironment(int port) throws IOException {
    var environment = environment(port, "activity", "activity_service");
    environment.put("INTERLUDE_ACTIVITY_HISTORY_ENABLED", Boolean.toString(history));
    return environment;
  }

  private Map<String, String> environment(int port, String schema, String role) throws IOException {
    return Services.environment(
        port,
        broker(),
        issuer.address(),
        issuer.keysAddress(),
        Services.jdbcUrl(postgresPort, schema),
        schema,
        role);
  }

  /** Holds the class that ends a child with its parent. */
  private static String guard() {
    return GuardedMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  static int freePort() throws IOException {
    return Broker.freePort();
  }

  private static boolean accepts(int port) {
    try (var connection = new Connection(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void await(Program program, BooleanSupplier ready) throws IOException {
    Broker.await(program, work, ready);
  }

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
