package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.DayFact;
import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonDaySummarised;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Merging in one task, from its first record on; not thread-safe. */
final class MergingTask {

  private static final Logger LOG = LoggerFactory.getLogger(MergingTask.class);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private final ProcessorContext<PersonDayId, Optional<PersonDaySummarised>> context;
  private final WriteBackStore<PersonDayId, PersonDay> days;
  private final Marks marks;
  private final EngineMetrics metrics;
  private final TaskProgress progress;

  MergingTask(
      ProcessorContext<PersonDayId, Optional<PersonDaySummarised>> context,
      WriteBackStore<PersonDayId, PersonDay> days,
      Marks marks,
      EngineMetrics metrics) {
    this.context = context;
    this.days = days;
    this.marks = marks;
    this.metrics = metrics;
    progress = metrics.tasks().started(context.taskId().partition());
    tellProgress();
  }

  /**
   * @param loggedAt when the log took the record, in epoch milliseconds
   */
  void take(String person, Reading.Facts read, long loggedAt) {
    if (marks.advance(Math.min(read.receivedAt(), latestReceipt(loggedAt)))) {
      dropOldDays();
    }
    if (marks.isErased(person, read.assignment().directoryVersion())) {
      metrics.erased(read.facts().size());
    } else {
      for (Reading.Dated dated : read.facts()) {
        take(dated, read.assignment());
      }
    }
    progress.took(read.receivedAt());
    tellProgress();
  }

  /** A record that says it was received long after it was logged must not empty the state. */
  private static long latestReceipt(long loggedAt) {
    return Duration.ofMillis(loggedAt).plus(CLOCKS_DIFFER).toSeconds();
  }

  private void take(Reading.Dated dated, Assignment assignment) {
    var id = new PersonDayId(assignment.key(), dated.date());
    if (!marks.isKept(dated.date())) {
      takeTooOld(id, dated.fact(), assignment);
      return;
    }
    PersonDay known = days.get(id);
    PersonDay day = known == null ? new PersonDay(assignment) : known;
    Taken taken = day.take(dated.fact(), assignment);
    metrics.taken(taken);
    switch (taken) {
      case CHANGED -> days.put(id, day);
      case ABSORBED -> {
        if (known == null) {
          days.put(id, day);
        }
      }
      case TOO_MANY_BREAKS, TOO_MANY_SEGMENTS ->
          LOG.warn(
              "Refused a fact of a full person-day: {} of tenant {}", taken, id.person().tenant());
    }
  }

  /**
   * Nothing is known any more of what else the day held. Taking it back needs no more: it is empty,
   * and stays so, since all other facts of it are refused.
   */
  private void takeTooOld(PersonDayId id, DayFact fact, Assignment assignment) {
    if (fact instanceof DayFact.Cleared) {
      var day = new PersonDay(assignment);
      metrics.taken(day.take(fact, assignment));
      context.forward(
          new Record<>(id, Optional.of(Summary.of(id, day)), context.currentSystemTimeMs()));
    } else {
      metrics.expired();
    }
  }

  /**
   * Says of every date that may be held that it is gone, also of those that are not held: when the
   * request comes again after a crash, the days may be gone while the word of it is lost.
   */
  void erase(String person, Reading.Erasure erasure) {
    LocalDate requestedOn = LocalDate.ofInstant(erasure.requestedAt(), ZoneOffset.UTC);
    marks.erase(person, erasure.directoryVersion(), requestedOn);
    for (LocalDate date : marks.keptDates()) {
      var id = new PersonDayId(erasure.person(), date);
      PersonDay day = days.get(id);
      if (day == null || day.lowestVersion() <= erasure.directoryVersion()) {
        days.remove(id);
        context.forward(new Record<>(id, Optional.empty(), context.currentSystemTimeMs()));
      }
    }
    tellProgress();
  }

  /** Once a day; what was said of them is stored elsewhere. */
  private void dropOldDays() {
    List<PersonDayId> old = days.keys().stream().filter(id -> !marks.isKept(id.date())).toList();
    old.forEach(days::retire);
  }

  private void tellProgress() {
    progress.holds(days.size(), marks.erasedPeople());
  }

  void close() {
    metrics.tasks().ended(context.taskId().partition(), progress);
  }
}
