package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.MixedFacts;
import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** People with mixed facts; each fifth is erased, and of three erased ones two return. */
final class SomePeople {

  private static final int FIRST_VERSION = 1;
  private static final int AFTER_RETURN = 2;
  private static final int FACTS_EACH = 200;
  private static final int SOON = 5;
  private static final int LATE = 10;

  private final int count;

  SomePeople(int count) {
    this.count = count;
  }

  /** All facts of before the return shuffled, a fifth of them twice, in so many parts. */
  List<List<ProducerRecord<String, byte[]>>> slices(int parts) {
    List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
    people().forEach(person -> all.addAll(records(person, FIRST_VERSION)));
    all.addAll(all.subList(0, all.size() / 5));
    Collections.shuffle(all, new Random(1));
    return IntStream.range(0, parts)
        .mapToObj(part -> all.subList(all.size() * part / parts, all.size() * (part + 1) / parts))
        .toList();
  }

  List<ProducerRecord<String, byte[]>> erasures() {
    Instant at = SomeFacts.at("12:00");
    return people()
        .filter(SomePeople::isErased)
        .mapToObj(person -> StreamRecords.erasure(key(person), FIRST_VERSION, at))
        .toList();
  }

  Set<PersonKey> erased() {
    return keys(people().filter(SomePeople::isErased));
  }

  Set<PersonKey> soon() {
    return keys(people().filter(person -> person % 15 == SOON));
  }

  /** The facts of those who return soon. */
  List<ProducerRecord<String, byte[]>> returnedSoon() {
    return returned(SOON);
  }

  /** The facts of those who return later: by then their erasure is known from the state alone. */
  List<ProducerRecord<String, byte[]>> returnedLate() {
    return returned(LATE);
  }

  private List<ProducerRecord<String, byte[]>> returned(int rest) {
    return people()
        .filter(person -> person % 15 == rest)
        .mapToObj(person -> records(person, AFTER_RETURN))
        .flatMap(List::stream)
        .toList();
  }

  /** The JSON of what an undisturbed run must end with, computed without a stream. */
  Map<PersonDayId, String> expected() {
    Map<PersonDayId, String> expected = new HashMap<>();
    people()
        .filter(person -> !isErased(person))
        .forEach(person -> expect(expected, person, FIRST_VERSION));
    people().filter(SomePeople::returns).forEach(person -> expect(expected, person, AFTER_RETURN));
    return expected;
  }

  private static void expect(Map<PersonDayId, String> expected, int person, int version) {
    Assignment stamped = StreamRecords.stamped(key(person), version);
    Map<LocalDate, PersonDay> days = SomeFacts.days(events(person, version), stamped);
    days.forEach(
        (date, day) -> {
          var id = new PersonDayId(key(person), date);
          byte[] json = Json.mapper().writeValueAsBytes(Summary.of(id, day));
          expected.put(id, new String(json, UTF_8));
        });
  }

  private static List<ProducerRecord<String, byte[]>> records(int person, int version) {
    Assignment stamped = StreamRecords.stamped(key(person), version);
    return events(person, version).stream().map(event -> StreamRecords.of(event, stamped)).toList();
  }

  private static List<Event<?>> events(int person, int version) {
    return MixedFacts.some(person + 1_000 * version, FACTS_EACH);
  }

  private IntStream people() {
    return IntStream.range(0, count);
  }

  private static boolean isErased(int person) {
    return person % 5 == 0;
  }

  private static boolean returns(int person) {
    return isErased(person) && person % 15 != 0;
  }

  private static Set<PersonKey> keys(IntStream some) {
    return some.mapToObj(SomePeople::key).collect(Collectors.toSet());
  }

  private static PersonKey key(int person) {
    return new PersonKey("acme", "p-" + person);
  }
}
