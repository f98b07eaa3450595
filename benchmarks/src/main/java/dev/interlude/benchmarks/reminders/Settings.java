package dev.interlude.benchmarks.reminders;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be set from outside, by environment variables of these names.
 *
 * @param people with a timer each
 * @param burst of them are due in the same second, or spread over a minute
 * @param idle timers that are due later, for the cost of waiting
 * @param engines sizes of batches and numbers of instances, such as 500x1
 * @param threads of db-scheduler; none when it is not on the class path
 * @param parts of the measurement: drain, burst, spread, sql, idle, references
 */
record Settings(
    int people,
    int burst,
    int idle,
    List<Engines> engines,
    List<Integer> threads,
    List<String> parts,
    List<String> jvm) {

  /** So many instances with that size of batches. */
  record Engines(int batch, int instances) {

    private static final int WORKERS_EACH = 2;

    int workers() {
      return WORKERS_EACH * instances;
    }

    static Engines of(String text) {
      String[] both = text.split("x");
      return new Engines(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
    }

    @Override
    public String toString() {
      return "batches of %,d, %s"
          .formatted(batch, instances == 1 ? "one instance" : instances + " instances");
    }
  }

  static Settings from(Map<String, String> environment) {
    int people = number(environment, "PEOPLE", 200_000);
    return new Settings(
        people,
        number(environment, "BURST", Math.min(people, 50_000)),
        number(environment, "IDLE", 1_000_000),
        words(environment, "ENGINES", "1000x1 2000x1 5000x1 2000x2").map(Engines::of).toList(),
        words(environment, "THREADS", "20 100").map(Integer::valueOf).toList(),
        words(environment, "PARTS", "drain burst spread sql idle references").toList(),
        words(environment, "JVM", "-Xmx768m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders")
            .toList());
  }

  boolean asksFor(String part) {
    return parts.contains(part);
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
  }

  private static Stream<String> words(
      Map<String, String> environment, String name, String otherwise) {
    return Arrays.stream(environment.getOrDefault(name, otherwise).split(" "));
  }
}
