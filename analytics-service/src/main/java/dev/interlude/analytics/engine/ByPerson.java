package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts all days of a person into the partition that Kafka's own producers choose for the key {@code
 * tenant/person}, though the key here has the date as well.
 */
final class ByPerson implements StreamPartitioner<String, byte[]> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, byte[] value, int numPartitions) {
    return Optional.of(Set.of(partition(key, numPartitions)));
  }

  static int partition(String key, int numPartitions) {
    byte[] person = key.substring(0, key.lastIndexOf('/')).getBytes(UTF_8);
    return Utils.toPositive(Utils.murmur2(person)) % numPartitions;
  }
}
