package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Writes summaries as events; a new id each, because each is a new statement about its day. A day
 * that is gone is a tombstone.
 */
final class SummaryWriting
    implements Processor<PersonDayId, Optional<PersonDaySummarised>, String, byte[]> {

  private static final String SOURCE = "urn:interlude:analytics-service";

  private @Nullable ProcessorContext<String, byte[]> context;

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<PersonDayId, Optional<PersonDaySummarised>> day) {
    if (context == null) {
      throw new IllegalStateException("The processor is used before it was initialised");
    }
    context.forward(
        day.value()
            .map(summary -> written(day, summary))
            .orElseGet(() -> new Record<>(day.key().toString(), null, day.timestamp())));
  }

  private static Record<String, byte[]> written(
      Record<PersonDayId, ?> day, PersonDaySummarised summary) {
    var event =
        new Event<>(
            UUID.randomUUID().toString(),
            SOURCE,
            Instant.ofEpochMilli(day.timestamp()),
            day.key().person().person(),
            summary);
    var written = EventRecords.write(Topics.PERSON_DAYS, day.key().toString(), event);
    return new Record<>(written.key(), written.value(), day.timestamp(), written.headers());
  }
}
