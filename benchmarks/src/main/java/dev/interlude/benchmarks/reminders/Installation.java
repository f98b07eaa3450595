package dev.interlude.benchmarks.reminders;

import dev.interlude.benchmarks.intake.Issuer;
import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import dev.interlude.benchmarks.process.Services;
import dev.interlude.localstack.process.GuardedMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Broker, Postgres and as many instances of reminder-service as wanted, each a process. */
final class Installation implements AutoCloseable {

  static final String TENANT = "loaded";

  private final Path work;
  private final Path serviceJar;
  private final List<String> options;
  private final Issuer issuer;
  private final Broker broker;
  private final Database database;
  private final List<Program> engines = new ArrayList<>();

  /**
   * Returns when broker and Postgres are ready.
   *
   * @param work an empty folder for data and logs
   * @param serviceJar the extracted jar of reminder-service
   * @param options for the JVM of each instance
   */
  Installation(Path work, Path serviceJar, List<String> options)
      throws IOException, GeneralSecurityException {
    this.work = work;
    this.serviceJar = serviceJar;
    this.options = options;
    issuer = new Issuer();
    broker = Broker.start(work, List.of(TENANT));
    database = Database.start(work);
  }

  /** Starts instances in place of those that run; returns when they are ready. */
  void run(int instances, Map<String, String> settings) throws IOException {
    stop();
    String guard = GuardedMain.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    for (int i = 0; i < instances; i++) {
      int port = Broker.freePort();
      Map<String, String> environment = environment(port);
      environment.putAll(settings);
      Program engine =
          Program.start(
              "reminder-service-" + i,
              work,
              guard + File.pathSeparator + serviceJar,
              options,
              "dev.interlude.reminder.ReminderApplication",
              environment);
      engines.add(engine);
      Broker.await(engine, work, () -> Services.isReady(port));
    }
  }

  /** Starts another program on the class path of this one in place of those that run. */
  void run(String mainClass, List<String> arguments) {
    stop();
    engines.add(
        Program.start(
            "reference", work, Broker.ownClassPath(), options, mainClass, arguments, Map.of()));
  }

  void stop() {
    engines.forEach(Program::close);
    engines.clear();
  }

  private Map<String, String> environment(int port) throws IOException {
    return Services.environment(
        port,
        broker.address(),
        issuer.address(),
        issuer.keysAddress(),
        database.url(),
        "reminder",
        Database.SERVICE);
  }

  Broker broker() {
    return broker;
  }

  Database database() {
    return database;
  }

  Cpu cpu() throws IOException {
    double process = 0;
    for (Program each : engines) {
      process += each.cpuSeconds();
    }
    return new Cpu(process, database.cpuSeconds(), broker.program().cpuSeconds());
  }

  /** Seconds of CPU. */
  record Cpu(double process, double database, double broker) {

    Cpu since(Cpu before) {
      return new Cpu(process - before.process, database - before.database, broker - before.broker);
    }

    double all() {
      return process + database + broker;
    }
  }

  @Override
  public void close() throws Exception {
    stop();
    database.close();
    broker.close();
    issuer.close();
  }
}
