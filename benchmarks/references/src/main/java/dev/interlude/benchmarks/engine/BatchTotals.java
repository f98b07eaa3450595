package dev.interlude.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.interlude.benchmarks.process.Broker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The totals of metrics.md §1.2 by one batch query of DuckDB over the same events as a file, beside
 * the stream: what they cost, and whether they are the same. Takes a folder for data and logs.
 */
final class BatchTotals {

  private static final String CONTENDER = "stream";
  private static final int NUMBERS = 10;
  private static final double NANOS = 1e9;

  private BatchTotals() {}

  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    Settings settings = Settings.from(System.getenv());
    Backlog backlog = Backlog.of(settings.events(), settings.people());
    Path events = work.resolve("events.ndjson");
    long count = write(backlog, events);
    Rounds.Turn turn = stream(work, settings);
    System.out.printf(
        "stream: %,.0f events/s, totals %016x%n", count / turn.seconds(), turn.output().totals());
    query(events, count);
    Files.delete(events);
  }

  private static long write(Backlog backlog, Path file) throws IOException {
    long[] count = {0};
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      backlog.send(
          fact -> {
            try {
              out.write(fact.value());
              out.write('\n');
              count[0]++;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return count[0];
  }

  private static Rounds.Turn stream(Path work, Settings settings) throws Exception {
    Backlog backlog = Backlog.of(settings.events(), settings.people());
    try (var broker = Broker.start(work, List.of(Worker.TENANT));
        var log = new Log(broker.address())) {
      new Feed(broker.address()).send(backlog::send);
      log.stampOutput();
      try (var rounds = new Rounds(CONTENDER, broker, work, settings.jvm())) {
        for (int round = 0; round < settings.warmUp(); round++) {
          rounds.run(log.events());
        }
        return rounds.run(log.events());
      }
    }
  }

  private static void query(Path events, long count) throws SQLException, IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      statement.execute("SET threads = 2");
      for (int round = 0; round < 2; round++) {
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        var hash = new Hash();
        int days = 0;
        try (ResultSet rows =
            statement.executeQuery(sql().replace("${events}", events.toString()))) {
          while (rows.next()) {
            totals(rows).addTo(hash);
            days++;
          }
        }
        double seconds = (System.nanoTime() - begin) / NANOS;
        System.out.printf(
            "DuckDB: %,d person-days, %,.0f events/s, %.2f CPU-s a million, totals %016x%n",
            days,
            count / seconds,
            (system.getProcessCpuTime() - cpu) / NANOS * 1e6 / count,
            hash.value());
      }
    }
  }

  private static DayTotals totals(ResultSet row) throws SQLException {
    List<Long> seconds = new ArrayList<>();
    for (int column = 3; column < 3 + NUMBERS; column++) {
      seconds.add(row.getLong(column));
    }
    return new DayTotals(row.getString(1), row.getString(2), seconds);
  }

  private static String sql() throws IOException {
    try (InputStream in = BatchTotals.class.getResourceAsStream("totals.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
