package dev.interlude.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Json;
import dev.interlude.contracts.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** An app that writes facts to its tenant's topic, as CloudEvents in binary mode. */
final class KafkaSender implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final String tenant;
  private final ManyFacts facts;
  private final Ledger ledger;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable Future<?> sending;

  KafkaSender(String bootstrapServers, String tenant, ManyFacts facts, Ledger ledger) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                10,
                "delivery.timeout.ms",
                120_000,
                "max.block.ms",
                120_000),
            new StringSerializer(),
            new ByteArraySerializer());
    this.tenant = tenant;
    this.facts = facts;
    this.ledger = ledger;
  }

  /** Sends so many facts, as far as the gate is open. */
  void start(int count, Gate gate) {
    sending =
        threads.submit(
            () -> {
              for (int number = 0; number < count; number++) {
                gate.pass(number, count);
                send(number);
              }
              return null;
            });
  }

  /** Returns once the broker has answered for every fact; throws what stopped the sending. */
  void await() throws ExecutionException, InterruptedException {
    if (sending != null) {
      sending.get();
    }
    producer.flush();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    producer.close();
  }

  private void send(int number) {
    Map<String, Object> fact = facts.fact(number);
    var written =
        new ProducerRecord<>(
            Topics.clientEvents(tenant).name(),
            tenant + "/" + fact.get("subject"),
            Json.mapper().writeValueAsBytes(fact.get("data")));
    written.headers().add("content-type", "application/json".getBytes(UTF_8));
    fact.forEach(
        (name, value) -> {
          if (value instanceof String text) {
            written.headers().add("ce_" + name, text.getBytes(UTF_8));
          }
        });
    producer.send(
        written,
        (metadata, failure) -> {
          if (failure == null) {
            ledger.acknowledged(number, number + 1);
          } else {
            ledger.refused(number, number + 1);
          }
        });
  }
}
