package dev.interlude.benchmarks.engine;

import java.util.List;
import java.util.Map;

/**
 * What can be set from outside, by environment variables of these names.
 *
 * @param events of the backlog, roughly
 * @param people of the backlog; more of them have fewer events each
 * @param rounds measured, each with every contender in turn
 * @param warmUp rounds before those
 */
record Settings(
    int events, int people, int rounds, int warmUp, List<String> contenders, List<String> jvm) {

  /** Of two days. */
  private static final int EVENTS_A_PERSON = 100;

  private static final String OPTIONS =
      "-Xms1500m -Xmx1500m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders";

  static Settings from(Map<String, String> environment) {
    int events = number(environment, "EVENTS", 5_000_000);
    return new Settings(
        events,
        number(environment, "PEOPLE", events / EVENTS_A_PERSON),
        number(environment, "ROUNDS", 3),
        number(environment, "WARM_UP", 1),
        words(
            environment, "CONTENDERS", "consumer decoding loop stream stock-memory stock-rocksdb"),
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
