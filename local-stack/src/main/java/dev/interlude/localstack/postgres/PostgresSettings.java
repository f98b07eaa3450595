package dev.interlude.localstack.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where Postgres listens and keeps its data; handed over as environment variables. */
public record PostgresSettings(int port, Path data, Path readyFile) {

  private static final String PORT = "INTERLUDE_POSTGRES_PORT";
  private static final String DATA = "INTERLUDE_POSTGRES_DATA";
  private static final String READY_FILE = "INTERLUDE_READY_FILE";

  public Map<String, String> toEnvironment() {
    return Map.of(
        PORT, Integer.toString(port), DATA, data.toString(), READY_FILE, readyFile.toString());
  }

  static PostgresSettings from(Map<String, String> environment) {
    return new PostgresSettings(
        Integer.parseInt(required(environment, PORT)),
        Path.of(required(environment, DATA)),
        Path.of(required(environment, READY_FILE)));
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
  }
}
