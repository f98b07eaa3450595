package dev.interlude.benchmarks.engine;

import java.util.List;
import java.util.Map;

/**
 * What can be set from outside, by environment variables of these names.
 *
 * @param events of the backlog, roughly
 * @param rounds measured, each with every contender in turn
 * @param warmUp rounds before those
 */
record Settings(int events, int rounds, int warmUp, List<String> contenders, List<String> jvm) {

  private static final String OPTIONS =
      "-Xms1500m -Xmx1500m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders";

  static Settings from(Map<String, String> environment) {
    return new Settings(
        number(environment, "EVENTS", 5_000_000),
        number(environment, "ROUNDS", 3),
        number(environment, "WARM_UP", 1),
        words(environment, "CONTENDERS", "consumer decoding loop stream"),
        words(environment, "JVM", OPTIONS));
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
  }

  private static List<String> words(
      Map<String, String> environment, String name, String otherwise) {
    return List.of(environment.getOrDefault(name, otherwise).split(" "));
  }
}
