package dev.interlude.benchmarks.intake;

import dev.interlude.contracts.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Kafka's own producer test in a process of its own: the most that this broker takes here. */
record ProducerTest(Installation installation, Path payload, int records) {

  private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

  double recordsPerSecond() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            dev.interlude.benchmarks.process.Broker.ownClassPath()));
    command.add("org.apache.kafka.tools.ProducerPerformance");
    command.addAll(List.of("--topic", Topics.ACTIVITIES.name()));
    command.addAll(List.of("--num-records", Integer.toString(records)));
    command.addAll(List.of("--throughput", "-1"));
    command.addAll(List.of("--payload-file", payload.toString()));
    command.add("--producer-props");
    BareServer.producerSettings(installation.broker())
        .forEach((name, value) -> command.add(name + "=" + value));
    Process running = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes());
    List<MatchResult> rates = RATE.matcher(said).results().toList();
    if (rates.isEmpty()) {
      throw new IOException("the producer test failed: " + said);
    }
    return Double.parseDouble(rates.getLast().group(1));
  }
}
