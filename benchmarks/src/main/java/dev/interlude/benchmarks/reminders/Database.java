package dev.interlude.benchmarks.reminders;

import dev.interlude.benchmarks.process.Broker;
import dev.interlude.benchmarks.process.Program;
import dev.interlude.benchmarks.process.Services;
import dev.interlude.localstack.postgres.PostgresMain;
import dev.interlude.localstack.postgres.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Postgres with the settings of the local stack, and what its processes cost. */
record Database(Program program, int port, Path data) implements AutoCloseable {

  static final String SERVICE = "reminder_service";
  static final String OWNER = "reminder_owner";

  private static final double SECONDS_A_TICK = 0.01;
  private static final int OWN_TICKS = 11;
  private static final int TICKS_OF_ENDED_TOO = 15;

  /** Returns when it is ready. */
  static Database start(Path work) throws IOException {
    Path ready = work.resolve("postgres-ready");
    var settings = new PostgresSettings(Broker.freePort(), work.resolve("postgres"), ready);
    Program program =
        Program.start(
            "postgres",
            work,
            Broker.ownClassPath(),
            Broker.SMALL,
            PostgresMain.class.getName(),
            settings.toEnvironment());
    Broker.await(program, work, () -> Files.exists(ready));
    return new Database(program, settings.port(), settings.data());
  }

  String url() {
    return Services.jdbcUrl(port, "reminder");
  }

  static String password(String role) {
    return "local-" + role;
  }

  Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(), role, password(role));
  }

  /** Of the server and all its processes, those that ended too. */
  double cpuSeconds() throws IOException {
    long server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    try (Stream<ProcessHandle> children = ProcessHandle.of(server).orElseThrow().children()) {
      return SECONDS_A_TICK
          * (ticks(server, TICKS_OF_ENDED_TOO)
              + children.mapToLong(child -> ticks(child.pid(), OWN_TICKS + 2)).sum());
    }
  }

  /** The sum of the fields from the first one of ticks to that before the given one. */
  private static long ticks(long pid, int end) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long sum = 0;
      for (int i = OWN_TICKS; i < end; i++) {
        sum += Long.parseLong(fields[i]);
      }
      return sum;
    } catch (IOException e) {
      // It has just ended: then the server counts it.
      return 0;
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
