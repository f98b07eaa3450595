package dev.interlude.reminder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** What was said lately, in memory, so that a client that was away goes on where it was. */
final class RecentNews {

  private final int most;
  private final ArrayDeque<Logged> all = new ArrayDeque<>();
  private final Map<PersonRef, ArrayDeque<Logged>> byPerson = new HashMap<>();

  /**
   * By partition: up to which offset nothing is remembered, all was read, all was there at first.
   */
  private final Map<Integer, Long> forgotten = new HashMap<>();

  private final Map<Integer, Long> read = new HashMap<>();
  private final Map<Integer, Long> ends = new HashMap<>();

  RecentNews(int most) {
    this.most = most;
  }

  /**
   * Reading starts here, for each partition of the topic; a second start changes nothing.
   *
   * @param endOffsets where the partitions ended when it began
   */
  synchronized void startAt(Map<Integer, Long> nextOffsets, Map<Integer, Long> endOffsets) {
    endOffsets.forEach(ends::putIfAbsent);
    nextOffsets.forEach(
        (partition, next) -> {
          forgotten.putIfAbsent(partition, next - 1);
          read.putIfAbsent(partition, next - 1);
        });
  }

  /** Whether all was read that stood in the log when the reading began; later ones come in time. */
  synchronized boolean hasCaughtUp() {
    return !read.isEmpty()
        && ends.entrySet().stream()
            .allMatch(end -> read.getOrDefault(end.getKey(), -1L) + 1 >= end.getValue());
  }

  /** Where a reader goes on that had to start again. */
  synchronized Optional<Long> nextOffset(int partition) {
    return Optional.ofNullable(read.get(partition)).map(offset -> offset + 1);
  }

  synchronized void passed(Position at) {
    read.put(at.partition(), at.offset());
  }

  synchronized void add(Logged news) {
    all.addLast(news);
    byPerson.computeIfAbsent(news.person(), any -> new ArrayDeque<>(2)).addLast(news);
    while (all.size() > most) {
      forget(all.removeFirst());
    }
  }

  private void forget(Logged oldest) {
    Position at = oldest.at();
    if (at != null) {
      forgotten.merge(at.partition(), at.offset(), Math::max);
    }
    ArrayDeque<Logged> own = byPerson.get(oldest.person());
    if (own != null) {
      own.removeFirst();
      if (own.isEmpty()) {
        byPerson.remove(oldest.person());
      }
    }
  }

  /** What was said to the person from that place on; empty when some of it may be forgotten. */
  synchronized Optional<List<BreakNews>> from(PersonRef person, Position place) {
    Long unknown = forgotten.get(place.partition());
    if (unknown == null
        || place.partition() != partitionOf(person)
        || place.offset() <= unknown
        || place.offset() > read.getOrDefault(place.partition(), unknown) + 1) {
      return Optional.empty();
    }
    return Optional.of(
        own(person)
            .filter(news -> news.at() != null && news.at().offset() >= place.offset())
            .flatMap(news -> news.news().stream())
            .toList());
  }

  synchronized List<BreakNews> since(PersonRef person, Instant time) {
    return own(person)
        .filter(news -> !news.loggedAt().isBefore(time))
        .flatMap(news -> news.news().stream())
        .toList();
  }

  /** Where the reading of the person's partition goes on. */
  synchronized Position nextFor(PersonRef person) {
    int partition = partitionOf(person);
    return new Position(partition, nextOffset(partition).orElse(0L));
  }

  private Stream<Logged> own(PersonRef person) {
    return byPerson.getOrDefault(person, new ArrayDeque<>()).stream();
  }

  /** The partition that Kafka's producers choose for the person's key. */
  private int partitionOf(PersonRef person) {
    byte[] key = (person.tenant() + "/" + person.person()).getBytes(UTF_8);
    return Utils.toPositive(Utils.murmur2(key)) % Math.max(1, read.size());
  }
}
