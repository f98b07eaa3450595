package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.FactDating;
import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.UnreadableEventException;
import dev.interlude.defaults.DeadLetters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Reads records into facts and erasures. What cannot be read goes on with its bytes and headers
 * and, in headers, the reason and the place it came from.
 */
final class FactReading implements Processor<String, byte[], String, Reading> {

  private final EngineMetrics metrics;
  private @Nullable ProcessorContext<String, Reading> context;

  FactReading(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, Reading> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, byte[]> incoming) {
    try {
      Reading reading = read(incoming);
      if (reading != null) {
        required().forward(incoming.withValue(reading).withHeaders(new RecordHeaders()));
      }
    } catch (UnreadableEventException e) {
      refuse(incoming, e.code());
    } catch (UnusableFactException e) {
      refuse(incoming, e.code());
    } catch (IllegalArgumentException e) {
      refuse(incoming, "malformed");
    }
  }

  /** Null for what says nothing about person-days. */
  private @Nullable Reading read(Record<String, byte[]> incoming) {
    Event<?> event = EventRecords.read(incoming.headers(), incoming.value());
    Reading reading =
        switch (event.data()) {
          case ErasureRequested request -> erasure(event, request, incoming);
          case ErasureDone done -> null;
          default -> facts(event, incoming);
        };
    metrics.read(event.type());
    return reading;
  }

  private static Reading erasure(
      Event<?> event, ErasureRequested request, Record<String, byte[]> incoming) {
    var person = new PersonKey(request.tenant(), request.person());
    requireKey(person, incoming);
    return new Reading.Erasure(person, request.directoryVersion(), event.time());
  }

  private Reading.@Nullable Facts facts(Event<?> event, Record<String, byte[]> incoming) {
    Enrichment enrichment = EventRecords.readEnrichment(incoming.value());
    Assignment assignment = enrichment.assignment();
    requireKey(assignment.key(), incoming);
    Instant received = enrichment.receivedAt() == null ? event.time() : enrichment.receivedAt();
    long receivedAt = received.getEpochSecond();
    metrics.receivedAfter(receivedAt - event.time().getEpochSecond());
    List<Reading.Dated> facts = new ArrayList<>(2);
    FactDating.date(event, assignment, (date, fact) -> facts.add(new Reading.Dated(date, fact)));
    return facts.isEmpty() ? null : Reading.Facts.of(assignment, receivedAt, facts);
  }

  private static void requireKey(PersonKey person, Record<String, byte[]> incoming) {
    if (!person.toString().equals(incoming.key())) {
      throw UnusableFactException.foreignKey();
    }
  }

  private void refuse(Record<String, byte[]> incoming, String reason) {
    metrics.unusable(reason);
    Headers headers = new RecordHeaders(incoming.headers());
    required()
        .recordMetadata()
        .ifPresent(
            from ->
                DeadLetters.mark(headers, reason, from.topic(), from.partition(), from.offset()));
    byte[] value = incoming.value() == null ? new byte[0] : incoming.value();
    required()
        .forward(
            new Record<>(
                incoming.key(), new Reading.Unusable(value), incoming.timestamp(), headers));
  }

  private ProcessorContext<String, Reading> required() {
    if (context == null) {
      throw new IllegalStateException("The processor is used before it was initialised");
    }
    return context;
  }
}
