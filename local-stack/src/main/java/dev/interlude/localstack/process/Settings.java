package dev.interlude.localstack.process;

import java.util.Map;
import java.util.Optional;

/** What a process is told by its environment. */
public final class Settings {

  private Settings() {}

  public static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
  }
}
