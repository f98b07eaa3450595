package dev.interlude.benchmarks.engine;

import dev.interlude.benchmarks.process.Broker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Takes a folder for data and logs, fills a broker, lets the contenders do the job in turn. */
final class EngineBenchmark {

  private static final double MILLION = 1e6;

  private final Settings settings;
  private final Path work;
  private final Broker broker;
  private final PrintStream out;

  private EngineBenchmark(Settings settings, Path work, Broker broker, PrintStream out) {
    this.settings = settings;
    this.work = work;
    this.broker = broker;
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    try (var broker = Broker.start(work, List.of(Worker.TENANT))) {
      var benchmark = new EngineBenchmark(Settings.from(System.getenv()), work, broker, System.out);
      benchmark.tellLoad("start");
      benchmark.fill();
      benchmark.compare();
      benchmark.tellLoad("end");
    }
  }

  private void fill() {
    Backlog backlog = Backlog.of(settings.events());
    var failed = new AtomicReference<Exception>();
    var count = new AtomicLong();
    var bytes = new AtomicLong();
    var producerSettings =
        java.util.Map.<String, Object>of(
            "bootstrap.servers",
            broker.address(),
            "acks",
            "all",
            "linger.ms",
            20,
            "batch.size",
            256 << 10,
            "buffer.memory",
            64 << 20,
            "compression.type",
            "lz4");
    try (var producer =
        new KafkaProducer<>(producerSettings, new StringSerializer(), new ByteArraySerializer())) {
      backlog.send(
          next -> {
            count.incrementAndGet();
            bytes.addAndGet(next.value().length);
            producer.send(
                next,
                (sent, e) -> {
                  if (e != null) {
                    failed.set(e);
                  }
                });
          });
    }
    if (failed.get() != null) {
      throw new IllegalStateException(failed.get());
    }
    out.printf(
        "%,d events of %,d people, %d bytes of JSON each.%n%n",
        count.get(), backlog.people(), bytes.get() / count.get());
  }

  private void compare() throws Exception {
    var contenders = new ArrayList<Named>();
    try (var log = new Log(broker.address())) {
      log.stampOutput();
      long events = log.events();
      for (String name : settings.contenders()) {
        contenders.add(new Named(name, new Rounds(name, broker, work, settings.jvm())));
      }
      out.println("| round | what | events/s | CPU-s a million | summaries | person-days | hash |");
      out.println("|---|---|---|---|---|---|---|");
      for (int round = 1 - settings.warmUp(); round <= settings.rounds(); round++) {
        for (Named contender : contenders) {
          row(round, contender.name(), events, contender.rounds().run(events));
        }
      }
    } finally {
      for (Named contender : contenders) {
        contender.rounds().close();
      }
    }
  }

  private record Named(String name, Rounds rounds) {}

  private void row(int round, String name, long events, Rounds.Turn turn) {
    out.printf(
        "| %s | %s | %,.0f | %.2f | %,d | %,d | %016x |%n",
        round > 0 ? Integer.toString(round) : "warm-up",
        name,
        events / turn.seconds(),
        turn.cpuSeconds() * MILLION / events,
        turn.outputs(),
        turn.output().personDays(),
        turn.output().hash());
  }

  private void tellLoad(String when) throws IOException {
    String average = Files.readString(Path.of("/proc/loadavg")).split(" [0-9]+/")[0];
    out.printf(
        "Load average at the %s: %s; %d cores.%n%n",
        when, average, Runtime.getRuntime().availableProcessors());
  }
}
