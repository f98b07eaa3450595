package dev.interlude.defaults.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Producer settings: acknowledged by all replicas, each event once per session, compressed. */
final class EventProducerConfig {
  private EventProducerConfig() {}

  static Map<String, Object> of(
      KafkaProperties kafka, KafkaConnectionDetails connection, EventSettings settings) {
    Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
    config.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getProducer().getBootstrapServers());
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, (int) settings.linger().toMillis());
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) settings.batchSize().toBytes());
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
    config.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) settings.deliveryTimeout().toMillis());
    // Kafka wants delivery.timeout.ms >= linger.ms + request.timeout.ms.
    config.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        (int) settings.deliveryTimeout().minus(settings.linger()).toMillis());
    config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return config;
  }
}
