package dev.interlude.benchmarks.streams;

import dev.interlude.benchmarks.intake.Issuer;
import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import dev.interlude.benchmarks.process.Services;
import dev.interlude.localstack.postgres.PostgresMain;
import dev.interlude.localstack.postgres.PostgresSettings;
import dev.interlude.localstack.process.GuardedMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
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
    Broker.await(service, work, () -> Services.isReady(port));
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
    return Services.environment(
        port,
        broker.address(),
        issuer.address(),
        issuer.keysAddress(),
        Services.jdbcUrl(postgres, "reminder"),
        "reminder",
        "reminder_service");
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

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
