package dev.interlude.defaults.kafka;

import dev.interlude.contracts.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the topics joined by person with what the installation was made with. */
final class TopicLayout {
  private TopicLayout() {}

  /**
   * @param found partitions by topic name; topics that do not exist are missing
   * @return why a service must not start, if so
   */
  static Optional<TopicLayoutException> fault(
      List<Topic> wanted, Map<String, Integer> found, int partitions) {
    var missing =
        wanted.stream().map(Topic::name).filter(name -> !found.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      return Optional.of(
          new TopicLayoutException(
              "Topics are missing: " + String.join(", ", missing) + ".",
              "Create the installation's topics first; services never create them."));
    }
    var wrong =
        wanted.stream()
            .filter(topic -> found.getOrDefault(topic.name(), 0) != topic.partitions(partitions))
            .map(topic -> topic.name() + " has " + found.get(topic.name()))
            .toList();
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TopicLayoutException(
                "Topics joined by person must have "
                    + partitions
                    + " partitions each (interlude.topics.partitions), but "
                    + String.join(", ", wrong)
                    + ".",
                "Set interlude.topics.partitions to the number chosen at installation; it cannot be"
                    + " changed later."));
  }
}
