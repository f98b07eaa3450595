package dev.interlude.analytics.engine;

import dev.interlude.analytics.personday.FactDating;
import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.EnrichedEvent;
import dev.interlude.contracts.EnrichedEventReader;
import dev.interlude.contracts.Event;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of one event, and counts the event; without a stream, so that it can be used
 * anywhere.
 */
final class FactReader {

  private final EnrichedEventReader events = new EnrichedEventReader();
  private final EngineMetrics metrics;

  FactReader(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /** Throws {@code UnreadableEventException} or {@link UnusableFactException} for what is none. */
  Reading.Facts read(@Nullable String key, Headers headers, byte @Nullable [] value) {
    EnrichedEvent read = events.read(headers, value);
    Event<?> event = read.event();
    Assignment assignment = read.enrichment().assignment();
    if (!isKeyOf(assignment, key)) {
      throw UnusableFactException.foreignKey();
    }
    List<Reading.Dated> facts = new ArrayList<>(2);
    FactDating.date(event, assignment, (date, fact) -> facts.add(new Reading.Dated(date, fact)));
    metrics.read(event.type());
    return new Reading.Facts(assignment, facts);
  }

  /** Asked for each event, so without making the key. */
  private static boolean isKeyOf(Assignment assignment, @Nullable String key) {
    String tenant = assignment.tenant();
    return key != null
        && key.length() == tenant.length() + 1 + assignment.person().length()
        && key.startsWith(tenant)
        && key.charAt(tenant.length()) == '/'
        && key.endsWith(assignment.person());
  }
}
