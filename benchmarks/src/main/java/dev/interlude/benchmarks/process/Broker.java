package dev.interlude.benchmarks.process;

import dev.interlude.localstack.broker.BrokerMain;
import dev.interlude.localstack.broker.BrokerSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A single-node broker in a process of its own, with the topics of an installation. */
public record Broker(Program program, int port) implements AutoCloseable {

  public static final int PARTITIONS = 8;

  /** For whatever runs beside the programs that are measured. */
  public static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC");

  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final long LOOK_NANOS = 50_000_000;

  /** Returns when it is ready; its data and log are in the folder. */
  public static Broker start(Path work, List<String> tenants) throws IOException {
    Path ready = work.resolve("broker-ready");
    int port = freePort();
    var settings =
        new BrokerSettings(port, freePort(), work.resolve("kafka"), PARTITIONS, tenants, ready);
    var options = new ArrayList<>(SMALL);
    options.add("-Dlogback.configurationFile=local-stack-logback.xml");
    Program program =
        Program.start(
            "broker",
            work,
            ownClassPath(),
            options,
            BrokerMain.class.getName(),
            settings.toEnvironment());
    await(program, work, () -> Files.exists(ready));
    return new Broker(program, port);
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  public static String ownClassPath() {
    return System.getProperty("java.class.path");
  }

  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Looks again and again; throws when the program ends before. */
  public static void await(Program program, Path work, BooleanSupplier ready) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ready.getAsBoolean()) {
      if (!program.isAlive() || System.nanoTime() > end) {
        throw new IOException("a process did not get ready; its log is in " + work);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
