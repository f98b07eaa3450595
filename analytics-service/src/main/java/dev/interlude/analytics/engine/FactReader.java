package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.FactDating;
import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of one event, and counts the event; without a stream, for whoever reads the log.
 */
final class FactReader {

  private final EngineMetrics metrics;

  FactReader(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /** Throws {@code UnreadableEventException} or {@link UnusableFactException} for what is none. */
  Reading.Facts read(@Nullable String key, Headers headers, byte @Nullable [] value) {
    Event<?> event = EventRecords.read(headers, value);
    Assignment assignment = EventRecords.readEnrichment(value).assignment();
    if (!assignment.key().toString().equals(key)) {
      throw UnusableFactException.foreignKey();
    }
    List<Reading.Dated> facts = new ArrayList<>(2);
    FactDating.date(event, assignment, (date, fact) -> facts.add(new Reading.Dated(date, fact)));
    metrics.read(event.type());
    return new Reading.Facts(assignment, facts);
  }
}
