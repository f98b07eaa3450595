package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.personday.FactDating;
import dev.interlude.analytics.personday.UnusableFactException;
import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.EnrichedEvent;
import dev.interlude.contracts.EnrichedEventReader;
import dev.interlude.contracts.Enrichment;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.EventType;
import dev.interlude.contracts.PersonKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one event says of person-days, and counts the event; without a stream, for whoever
 * reads the log. Not thread-safe.
 */
final class FactReader {

  private static final byte[] REQUESTED = EventType.ERASURE_REQUESTED.wireName().getBytes(UTF_8);
  private static final byte[] DONE = EventType.ERASURE_DONE.wireName().getBytes(UTF_8);
  private static final byte[] TAKEN_BACK = EventType.DAY_TAKEN_BACK.wireName().getBytes(UTF_8);

  private final EnrichedEventReader events = new EnrichedEventReader();
  private final EngineMetrics metrics;

  FactReader(EngineMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Null for what says nothing about person-days. Throws {@code UnreadableEventException}, {@link
   * UnusableFactException} or {@link IllegalArgumentException} for what is no event of ours.
   */
  @Nullable Reading read(@Nullable String key, Headers headers, byte @Nullable [] value) {
    if (isErasure(headers)) {
      return erasure(key, headers, value);
    }
    EnrichedEvent read = events.read(headers, value);
    Reading facts = facts(read.event(), read.enrichment(), key);
    metrics.read(read.event().type());
    return facts;
  }

  /**
   * What its topic holds is enriched by nobody; a day taken back comes among the activities too.
   */
  private static boolean isErasure(Headers headers) {
    Header type = headers.lastHeader("ce_type");
    return type != null
        && (Arrays.equals(type.value(), REQUESTED)
            || Arrays.equals(type.value(), DONE)
            || Arrays.equals(type.value(), TAKEN_BACK));
  }

  private @Nullable Reading erasure(
      @Nullable String key, Headers headers, byte @Nullable [] value) {
    Event<?> event = EventRecords.read(headers, value);
    Reading reading = null;
    if (event.data() instanceof ErasureRequested request) {
      var person = new PersonKey(request.tenant(), request.person());
      if (!person.toString().equals(key)) {
        throw UnusableFactException.foreignKey();
      }
      reading = new Reading.Erasure(person, request.directoryVersion(), event.time());
    }
    metrics.read(event.type());
    return reading;
  }

  private Reading.@Nullable Facts facts(
      Event<?> event, Enrichment enrichment, @Nullable String key) {
    Assignment assignment = enrichment.assignment();
    if (!isKeyOf(assignment, key)) {
      throw UnusableFactException.foreignKey();
    }
    Instant received = enrichment.receivedAt() == null ? event.time() : enrichment.receivedAt();
    long receivedAt = received.getEpochSecond();
    metrics.receivedAfter(receivedAt - event.time().getEpochSecond());
    List<Reading.Dated> facts = new ArrayList<>(2);
    FactDating.date(event, assignment, (date, fact) -> facts.add(new Reading.Dated(date, fact)));
    return facts.isEmpty() ? null : Reading.Facts.of(assignment, receivedAt, facts);
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
