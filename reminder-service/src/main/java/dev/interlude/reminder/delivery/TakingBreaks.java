package dev.interlude.reminder.delivery;

import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.reminder.delivery.Targets.Target;
import dev.interlude.reminder.erasure.ErasedPeople;
import dev.interlude.reminder.prompts.PersonRef;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is to be sent, from what is said about breaks. Repetition changes nothing. */
@Service
public class TakingBreaks {

  private static final Logger LOG = LoggerFactory.getLogger(TakingBreaks.class);

  private final ErasedPeople erased;
  private final Targets targets;
  private final Deliveries deliveries;
  private final DeliverySettings settings;
  private final MeterRegistry meters;
  private final Clock clock;

  TakingBreaks(
      ErasedPeople erased,
      Targets targets,
      Deliveries deliveries,
      DeliverySettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.erased = erased;
    this.targets = targets;
    this.deliveries = deliveries;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** What may be told of a person, not looked at yet. */
  private record Told(PersonRef person, ConsumerRecord<byte[], byte[]> logged) {}

  /**
   * Looks only at what somebody wants to be told: most people have neither webhook nor browser.
   * What is due no more is written down for the list, and not sent.
   */
  @Transactional
  public void take(List<ConsumerRecord<byte[], byte[]>> records) {
    List<Told> told =
        records.stream()
            .flatMap(each -> BreakWord.ofWhom(each).map(who -> new Told(who, each)).stream())
            .toList();
    if (told.isEmpty()) {
      return;
    }
    Map<PersonRef, List<Target>> byOwner =
        targets.activeFor(told.stream().map(Told::person).collect(Collectors.toSet())).stream()
            .collect(Collectors.groupingBy(Target::owner));
    List<BreakWord> words =
        unerased(
            told.stream()
                .filter(each -> !wanting(each.person(), byOwner).isEmpty())
                .flatMap(this::read)
                .toList());
    Instant now = clock.instant();
    var rows = new ArrayList<DeliveryRow>();
    for (BreakWord word : words) {
      wanting(word.person(), byOwner).stream()
          .filter(target -> target.wants(word))
          .forEach(target -> rows.add(DeliveryRow.of(target.id(), word, now, settings.giveUp())));
    }
    if (!rows.isEmpty()) {
      deliveries.add(rows);
    }
  }

  private static List<Target> wanting(PersonRef person, Map<PersonRef, List<Target>> byOwner) {
    List<Target> own = byOwner.getOrDefault(person, List.of());
    List<Target> all = byOwner.getOrDefault(Target.ofTenant(person.tenant()), List.of());
    return all.isEmpty() ? own : Stream.concat(own.stream(), all.stream()).toList();
  }

  /** What was said of people who were erased since is sent to nobody. */
  private List<BreakWord> unerased(List<BreakWord> words) {
    if (words.isEmpty()) {
      return words;
    }
    Map<PersonRef, Integer> versions =
        erased.among(words.stream().map(BreakWord::person).distinct().toList());
    return words.stream()
        .filter(word -> word.version() > versions.getOrDefault(word.person(), 0))
        .toList();
  }

  private Stream<BreakWord> read(Told told) {
    ConsumerRecord<byte[], byte[]> logged = told.logged();
    try {
      return BreakWord.read(told.person(), logged).stream();
    } catch (UnreadableEventException e) {
      meters
          .counter("interlude.reminder.events.skipped", "topic", "breaks", "reason", e.code())
          .increment();
      LOG.warn(
          "Sends nothing of a record of the breaks topic: partition {}, offset {}, {}",
          logged.partition(),
          logged.offset(),
          e.code());
      return Stream.empty();
    }
  }
}
