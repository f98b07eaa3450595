package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
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

  private final EventIds ids = new EventIds();
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

  private Record<String, byte[]> written(Record<PersonDayId, ?> day, PersonDaySummarised summary) {
    var written = bytes(ids.next(), day.key(), summary, day.timestamp());
    return new Record<>(written.key(), written.value(), day.timestamp(), written.headers());
  }

  static ProducerRecord<String, byte[]> bytes(
      String id, PersonDayId day, PersonDaySummarised summary, long millis) {
    var event =
        new Event<>(id, SOURCE, Instant.ofEpochMilli(millis), day.person().person(), summary);
    return EventRecords.write(Topics.PERSON_DAYS, day.toString(), event);
  }
}
