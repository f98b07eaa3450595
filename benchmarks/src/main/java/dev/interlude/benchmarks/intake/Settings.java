package dev.interlude.benchmarks.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What can be set from outside, by environment variables of these names. */
record Settings(
    Duration warmUp,
    Duration measured,
    int rounds,
    int connections,
    int people,
    int soakMinutes,
    double rate,
    int testRecords,
    boolean history,
    List<String> jvm,
    List<String> directoryJvm) {

  /** Those of the container image, without its cache, which only makes the start quicker. */
  private static final String IMAGE = "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders ";

  static Settings from(Map<String, String> environment) {
    return new Settings(
        Duration.ofSeconds(number(environment, "WARM_UP", 30)),
        Duration.ofSeconds(number(environment, "SECONDS_A_ROW", 20)),
        number(environment, "ROUNDS", 2),
        number(environment, "CONNECTIONS", 32),
        number(environment, "PEOPLE", 300),
        number(environment, "SOAK_MINUTES", 10),
        number(environment, "RATE", 0),
        number(environment, "TEST_RECORDS", 5_000_000),
        Boolean.parseBoolean(environment.get("HISTORY")),
        words(environment, "JVM", IMAGE + "-Xmx512m"),
        words(environment, "DIRECTORY_JVM", IMAGE + "-Xmx1g"));
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
  }

  private static List<String> words(
      Map<String, String> environment, String name, String otherwise) {
    return List.of(environment.getOrDefault(name, otherwise).split(" "));
  }
}
