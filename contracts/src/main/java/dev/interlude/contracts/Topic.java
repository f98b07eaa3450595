package dev.interlude.contracts;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is created.
 *
 * @param byPerson whether it has the installation's number of partitions, equal for all such topics
 *     because their keys are joined; the others have one
 * @param retention null for topics that are only compacted
 * @param compactionLag how long every version of a key is kept at least; null for no such promise
 * @param brokerTime whether a record's timestamp says when the broker took it, whatever its writer
 *     put there
 */
public record Topic(
    String name,
    boolean byPerson,
    boolean compacted,
    @Nullable Duration retention,
    @Nullable Duration compactionLag,
    boolean brokerTime) {

  public Topic(
      String name,
      boolean byPerson,
      boolean compacted,
      @Nullable Duration retention,
      @Nullable Duration compactionLag) {
    this(name, byPerson, compacted, retention, compactionLag, false);
  }

  static Topic log(String name, boolean byPerson, Duration retention) {
    return new Topic(name, byPerson, false, retention, null);
  }

  static Topic compacted(String name, boolean byPerson) {
    return new Topic(name, byPerson, true, null, null);
  }

  /** The same with the broker's own timestamps. */
  Topic stampedByBroker() {
    return new Topic(name, byPerson, compacted, retention, compactionLag, true);
  }

  /** The number of partitions where topics by person have that many. */
  public int partitions(int byPersonPartitions) {
    return byPerson ? byPersonPartitions : 1;
  }

  /** The topic's settings as the broker names them. */
  public Map<String, String> settings() {
    var settings = new TreeMap<String, String>();
    settings.put(
        "cleanup.policy", !compacted ? "delete" : retention == null ? "compact" : "compact,delete");
    settings.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
    if (compactionLag != null) {
      settings.put("min.compaction.lag.ms", Long.toString(compactionLag.toMillis()));
    }
    if (brokerTime) {
      settings.put("message.timestamp.type", "LogAppendTime");
    }
    return Map.copyOf(settings);
  }
}
