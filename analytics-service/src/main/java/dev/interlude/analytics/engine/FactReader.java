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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one event says of person-days, and counts the event; without a stream, for whoever
 * reads the log.
 */
final class FactReader {

  private final EngineMetrics metrics;

  FactReader(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Null for what says nothing about person-days. Throws {@code UnreadableEventException}, {@link
   * UnusableFactException} or {@link IllegalArgumentException} for what is no event of ours.
   */
  @Nullable Reading read(@Nullable String key, Headers headers, byte @Nullable [] value) {
    Event<?> event = EventRecords.read(headers, value);
    Reading reading =
        switch (event.data()) {
          case ErasureRequested request -> erasure(event, request, key);
          case ErasureDone done -> null;
          default -> facts(event, EventRecords.readEnrichment(value), key);
        };
    metrics.read(event.type());
    return reading;
  }

  private static Reading erasure(Event<?> event, ErasureRequested request, @Nullable String key) {
    var person = new PersonKey(request.tenant(), request.person());
    if (!person.toString().equals(key)) {
      throw UnusableFactException.foreignKey();
    }
    return new Reading.Erasure(person, request.directoryVersion(), event.time());
  }

  private Reading.@Nullable Facts facts(
      Event<?> event, Enrichment enrichment, @Nullable String key) {
    Assignment assignment = enrichment.assignment();
    if (!assignment.key().toString().equals(key)) {
      throw UnusableFactException.foreignKey();
    }
    Instant received = enrichment.receivedAt() == null ? event.time() : enrichment.receivedAt();
    long receivedAt = received.getEpochSecond();
    metrics.receivedAfter(receivedAt - event.time().getEpochSecond());
    List<Reading.Dated> facts = new ArrayList<>(2);
    FactDating.date(event, assignment, (date, fact) -> facts.add(new Reading.Dated(date, fact)));
    return facts.isEmpty() ? null : Reading.Facts.of(assignment, receivedAt, facts);
  }
}
