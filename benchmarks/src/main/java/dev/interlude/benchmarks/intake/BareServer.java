package dev.interlude.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.contracts.Topics;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * The reference: Helidon SE, which parses each event token by token and hands its attributes and
 * its data, as they came, to the same broker with the same producer settings. No token, no
 * judgement, no enrichment, no metrics.
 */
final class BareServer {

  private static final int SECONDS = 5;
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
  private static final byte[] CONTENT_TYPE = "application/json".getBytes(UTF_8);

  private final Producer<String, byte[]> producer;

  private BareServer(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  public static void main(String[] args) {
    var server =
        new BareServer(
            new KafkaProducer<>(
                producerSettings(System.getenv("BENCH_BROKER")),
                new StringSerializer(),
                new ByteArraySerializer()));
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(System.getenv("BENCH_PORT")))
        .routing(routing -> routing.post("/v1/events", server::take))
        .build()
        .start();
  }

  /** As the services send. */
  static Map<String, Object> producerSettings(String broker) {
    return Map.of(
        "bootstrap.servers",
        broker,
        "acks",
        "all",
        "enable.idempotence",
        true,
        "compression.type",
        "lz4",
        "linger.ms",
        5,
        "batch.size",
        128 << 10);
  }

  private void take(ServerRequest request, ServerResponse response) {
    try {
      byte[] body = request.content().inputStream().readAllBytes();
      var records = records(body);
      boolean sent = send(records);
      response
          .status(sent ? 202 : 503)
          .send("{\"accepted\":%d,\"rejected\":[]}".formatted(records.size()).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean send(List<ProducerRecord<String, byte[]>> records) {
    var left = new CountDownLatch(records.size());
    var failed = new AtomicBoolean();
    for (ProducerRecord<String, byte[]> next : records) {
      producer.send(
          next,
          (sent, e) -> {
            if (e != null) {
              failed.set(true);
            }
            left.countDown();
          });
    }
    try {
      return left.await(SECONDS, TimeUnit.SECONDS) && !failed.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<ProducerRecord<String, byte[]>> records(byte[] body) {
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        records.add(record(json, body));
      }
    }
    return records;
  }

  private static ProducerRecord<String, byte[]> record(JsonParser json, byte[] body) {
    String subject = "";
    byte[] data = {};
    var attributes = new ArrayList<String>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        int from = (int) json.currentTokenLocation().getByteOffset();
        walk(json);
        data = Arrays.copyOfRange(body, from, (int) json.currentLocation().getByteOffset());
      } else {
        String value = json.getString();
        attributes.add("ce_" + name);
        attributes.add(value);
        subject = name.equals("subject") ? value : subject;
      }
    }
    var made = new ProducerRecord<>(Topics.ACTIVITIES.name(), Company.LOADED + "/" + subject, data);
    made.headers().add("content-type", CONTENT_TYPE);
    for (int i = 0; i < attributes.size(); i += 2) {
      made.headers().add(attributes.get(i), attributes.get(i + 1).getBytes(UTF_8));
    }
    return made;
  }

  /** Every token is decoded, as a judge would have to. */
  private static void walk(JsonParser json) {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      json.getString();
    }
  }
}
