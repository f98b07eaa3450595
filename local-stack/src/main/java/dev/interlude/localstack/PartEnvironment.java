package dev.interlude.localstack;

import dev.interlude.localstack.broker.BrokerSettings;
import dev.interlude.localstack.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The environment of each part of one stack. */
final class PartEnvironment {

  private static final int PARTITIONS = 8;

  private final StackFolder folder;
  private final StackPorts ports;

  PartEnvironment(StackFolder folder, StackPorts ports) {
    this.folder = folder;
    this.ports = ports;
  }

  Map<String, String> of(Part part) {
    return switch (part) {
      case POSTGRES ->
          new PostgresSettings(
                  ports.of(part), folder.data().resolve("postgres"), freshReadyFile(part))
              .toEnvironment();
      case BROKER ->
          new BrokerSettings(
                  ports.of(part),
                  ports.controller(),
                  folder.data().resolve("kafka"),
                  PARTITIONS,
                  List.of(LocalStack.TENANT),
                  freshReadyFile(part))
              .toEnvironment();
      case IDENTITY ->
          Map.of(
              "SERVER_PORT",
              Integer.toString(ports.of(part)),
              "SERVER_ADDRESS",
              "127.0.0.1",
              "INTERLUDE_IDENTITY_KEY_FILE",
              folder.data().resolve("identity/keys.json").toString(),
              "INTERLUDE_IDENTITY_PAGES",
              ports.uri(Part.ANALYTICS) + "," + ports.uri(Part.REMINDER));
      case CONTENT, REMINDER, ACTIVITY, ANALYTICS ->
          new ServiceEnvironment(ports, folder.data(), actualPartitions()).of(part);
    };
  }

  private Path freshReadyFile(Part part) {
    Path file = folder.readyFile(part);
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** As the broker found or made it. */
  private int actualPartitions() {
    try {
      return Integer.parseInt(Files.readString(folder.readyFile(Part.BROKER)).strip());
    } catch (IOException e) {
      return PARTITIONS;
    }
  }
}
