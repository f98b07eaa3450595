package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDay;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.Summary;
import dev.interlude.contracts.PersonDaySummarised;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Merges facts into person-days, and at each commit hands on the summaries of those that changed.
 * Of an erased person it hands on at once that the days are gone, and drops what comes after.
 */
final class PersonDayMerging
    implements Processor<String, Reading, PersonDayId, Optional<PersonDaySummarised>> {

  private final EngineMetrics metrics;
  private @Nullable MergingTask task;

  PersonDayMerging(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /** The stores have been restored when this is called. */
  @Override
  public void init(ProcessorContext<PersonDayId, Optional<PersonDaySummarised>> context) {
    WriteBackStore<PersonDayId, PersonDay> days = context.getStateStore(PersonDayTopology.DAYS);
    days.attach(
        context,
        (id, day) ->
            context.forward(
                new Record<>(id, Optional.of(Summary.of(id, day)), context.currentSystemTimeMs())));
    WriteBackStore<String, Mark> marks = context.getStateStore(PersonDayTopology.MARKS);
    marks.attach(context, (key, mark) -> {});
    task = new MergingTask(context, days, new Marks(marks), metrics);
  }

  @Override
  public void process(Record<String, Reading> incoming) {
    if (task == null) {
      throw new IllegalStateException("The processor is used before it was initialised");
    }
    switch (incoming.value()) {
      case Reading.Facts read -> task.take(incoming.key(), read, incoming.timestamp());
      case Reading.Erasure erasure -> task.erase(incoming.key(), erasure);
      case Reading.Unusable letter -> throw new IllegalStateException("not meant to be merged");
    }
  }

  @Override
  public void close() {
    if (task != null) {
      task.close();
    }
  }
}
