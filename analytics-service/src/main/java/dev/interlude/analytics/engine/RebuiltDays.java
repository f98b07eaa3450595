package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.UnreadableEventException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Person-days merged from records of the log beside the stream, by the same reading and merging,
 * and without a trace in its metrics. For the records of one partition at a time: all is held on
 * the heap.
 */
public final class RebuiltDays {

  private final FactReader reader = new FactReader(new EngineMetrics(new SimpleMeterRegistry()));
  private final LocalDate first;
  private final Map<PersonKey, Integer> erased;
  private final Map<PersonDayId, PersonDay> days = new HashMap<>();

  /**
   * @param first the first date of interest; facts of earlier ones are passed over
   * @param erased by person, the directory version up to which facts are forgotten
   */
  public RebuiltDays(LocalDate first, Map<PersonKey, Integer> erased) {
    this.first = first;
    this.erased = erased;
  }

  /** Takes a record's facts; false for one that the stream would have put aside. */
  public boolean take(ConsumerRecord<String, byte[]> fact) {
    try {
      if (reader.read(fact.key(), fact.headers(), fact.value()) instanceof Reading.Facts read
          && !isErased(read.assignment())) {
        read.facts().forEach(dated -> take(dated, read.assignment()));
      }
      return true;
    } catch (UnreadableEventException | UnusableFactException | IllegalArgumentException e) {
      return false;
    }
  }

  /** All person-days so far. */
  public List<PersonDayId> ids() {
    return days.keySet().stream()
        .sorted(
            Comparator.comparing((PersonDayId id) -> id.person().tenant())
                .thenComparing(id -> id.person().person())
                .thenComparing(PersonDayId::date))
        .toList();
  }

  /** The summary of a person-day that is among {@link #ids()}. */
  public PersonDaySummarised summary(PersonDayId id) {
    PersonDay day = days.get(id);
    if (day == null) {
      throw new IllegalArgumentException("there are no facts of this person-day");
    }
    return Summary.of(id, day);
  }

  private boolean isErased(Assignment assignment) {
    Integer upTo = erased.get(assignment.key());
    return upTo != null && assignment.directoryVersion() <= upTo;
  }

  private void take(Reading.Dated dated, Assignment assignment) {
    if (!dated.date().isBefore(first)) {
      days.computeIfAbsent(
              new PersonDayId(assignment.key(), dated.date()), any -> new PersonDay(assignment))
          .take(dated.fact(), assignment);
    }
  }
}
