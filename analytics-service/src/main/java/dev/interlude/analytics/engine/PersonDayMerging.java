package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.analytics.personday.Taken;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.PersonDaySummarised;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Merges facts into person-days, and at each commit hands on the summaries of those that changed.
 */
final class PersonDayMerging
    implements Processor<String, Reading, PersonDayId, PersonDaySummarised> {

  private static final Logger LOG = LoggerFactory.getLogger(PersonDayMerging.class);

  private final String storeName;
  private final EngineMetrics metrics;
  private @Nullable WriteBackStore<PersonDayId, PersonDay> store;

  PersonDayMerging(String storeName, EngineMetrics metrics) {
    this.storeName = storeName;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<PersonDayId, PersonDaySummarised> context) {
    WriteBackStore<PersonDayId, PersonDay> personDays = context.getStateStore(storeName);
    personDays.attach(
        context,
        (id, day) ->
            context.forward(new Record<>(id, Summary.of(id, day), context.currentSystemTimeMs())));
    store = personDays;
  }

  @Override
  public void process(Record<String, Reading> incoming) {
    if (incoming.value() instanceof Reading.Facts read) {
      for (Reading.Dated dated : read.facts()) {
        take(dated, read.assignment());
      }
    }
  }

  private void take(Reading.Dated dated, Assignment assignment) {
    if (store == null) {
      throw new IllegalStateException("The processor is used before it was initialised");
    }
    var id = new PersonDayId(assignment.key(), dated.date());
    PersonDay known = store.get(id);
    PersonDay day = known == null ? new PersonDay(assignment) : known;
    Taken taken = day.take(dated.fact(), assignment);
    metrics.taken(taken);
    switch (taken) {
      case CHANGED -> store.put(id, day);
      case ABSORBED -> {
        if (known == null) {
          store.put(id, day);
        }
      }
      case TOO_MANY_BREAKS, TOO_MANY_SEGMENTS ->
          LOG.warn(
              "Refused a fact of a full person-day: {} of tenant {}", taken, id.person().tenant());
    }
  }
}
