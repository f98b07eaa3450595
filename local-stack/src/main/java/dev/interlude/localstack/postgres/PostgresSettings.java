package dev.interlude.localstack.postgres;

import static dev.interlude.localstack.process.Settings.required;

import java.nio.file.Path;
import java.util.Map;

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
}
