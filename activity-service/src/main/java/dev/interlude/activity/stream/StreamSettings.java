package dev.interlude.activity.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics of apps are read.
 *
 * @param group shared by all instances
 * @param consumers in each instance; more than there are partitions do nothing
 * @param maxRecords taken at a time, and acknowledged together
 * @param lookForTopics how soon the topic of a new tenant is found
 */
@ConfigurationProperties("interlude.activity.stream")
record StreamSettings(
    @DefaultValue("interlude-activity-client-events") String group,
    @DefaultValue("1") int consumers,
    @DefaultValue("1000") int maxRecords,
    @DefaultValue("10s") Duration lookForTopics) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  StreamSettings {
    if (group.isBlank()) {
      throw new IllegalArgumentException(
          "interlude.activity.stream.group names the consumer group that all instances share");
    }
    if (consumers < 1 || maxRecords < 1) {
      throw new IllegalArgumentException(
          "interlude.activity.stream: consumers and max-records must be positive");
    }
    if (lookForTopics.compareTo(SHORTEST) < 0 || lookForTopics.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "interlude.activity.stream.look-for-topics is 1s to 5m, for example 10s");
    }
  }
}
