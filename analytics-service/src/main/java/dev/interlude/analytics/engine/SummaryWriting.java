package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes summaries as events; a new id each, because each is a new statement about its day. */
final class SummaryWriting implements Processor<PersonDayId, PersonDaySummarised, String, byte[]> {

  private static final String SOURCE = "urn:interlude:analytics-service";

  private final EventIds ids = new EventIds();
  private @Nullable ProcessorContext<String, byte[]> context;

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<PersonDayId, PersonDaySummarised> summary) {
    if (context == null) {
      throw new IllegalStateException("The processor is used before it was initialised");
    }
    var written = bytes(ids.next(), summary.key(), summary.value(), summary.timestamp());
    context.forward(
        new Record<>(written.key(), written.value(), summary.timestamp(), written.headers()));
  }

  static ProducerRecord<String, byte[]> bytes(
      String id, PersonDayId day, PersonDaySummarised summary, long millis) {
    var event =
        new Event<>(id, SOURCE, Instant.ofEpochMilli(millis), day.person().person(), summary);
    return EventRecords.write(Topics.PERSON_DAYS, day.toString(), event);
  }
}
