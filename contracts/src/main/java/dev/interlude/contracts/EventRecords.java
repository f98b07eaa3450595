package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as Kafka records: CloudEvents' binary mode. The attributes are the headers {@code ce_*},
 * the value is the data as a JSON object, and what a service adds ({@link Enrichment}) stands
 * beside the data's own fields.
 */
public final class EventRecords {

  /** Headers that are the same for all events of a type are made once; nobody writes to them. */
  private static final Header CONTENT_TYPE = header("content-type", "application/json");

  private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
  private static final Header[] TYPES =
      Arrays.stream(EventType.values())
          .map(type -> header("ce_type", type.wireName()))
          .toArray(Header[]::new);

  private EventRecords() {}

  /** A record of an event about no person, or without enrichment. */
  public static ProducerRecord<String, byte[]> write(Topic topic, String key, Event<?> event) {
    return write(topic, key, event, Json.mapper().writeValueAsBytes(event.data()));
  }

  /** A record of an enriched event, keyed by its person. */
  public static ProducerRecord<String, byte[]> write(
      Topic topic, Event<?> event, Enrichment enrichment) {
    Assignment assignment = enrichment.assignment();
    return write(
        topic,
        assignment.tenant() + "/" + assignment.person(),
        event,
        value(event.data(), enrichment));
  }

  private static byte[] value(EventData data, Enrichment enrichment) {
    if (data instanceof ClientEvent reported) {
      return ClientEventJson.of(reported, enrichment);
    }
    return data instanceof BreakDue due
        ? BreakDueJson.of(due, enrichment)
        : throughTrees(data, enrichment);
  }

  /** The same bytes for any data, some ten times slower. */
  static byte[] throughTrees(EventData data, Enrichment enrichment) {
    ObjectNode value = Json.mapper().valueToTree(data);
    value.setAll(Json.mapper().<ObjectNode>valueToTree(enrichment));
    return Json.mapper().writeValueAsBytes(value);
  }

  private static ProducerRecord<String, byte[]> write(
      Topic topic, String key, Event<?> event, byte[] value) {
    var kafkaRecord = new ProducerRecord<>(topic.name(), key, value);
    Headers headers = kafkaRecord.headers();
    headers.add(CONTENT_TYPE);
    headers.add(SPEC_VERSION);
    headers.add("ce_id", event.id().getBytes(UTF_8));
    headers.add("ce_source", event.source().getBytes(UTF_8));
    headers.add(TYPES[event.type().ordinal()]);
    headers.add("ce_time", InstantForm.bytes(event.time()));
    if (event.subject() != null) {
      headers.add("ce_subject", event.subject().getBytes(UTF_8));
    }
    return kafkaRecord;
  }

  /**
   * The type of an event, of which nothing else is read; throws {@link UnreadableEventException}
   * for what can be seen to be none.
   */
  public static EventType typeOf(Headers headers, byte @Nullable [] value) {
    EventType type = typeOf(headers);
    if (value == null) {
      throw new UnreadableEventException("malformed", "no value");
    }
    return type;
  }

  private static EventType typeOf(Headers headers) {
    return EventType.of(required(headers, "ce_type"))
        .orElseThrow(() -> new UnreadableEventException("unknown-type", "unknown ce_type"));
  }

  /** Reads an event; throws {@link UnreadableEventException} for anything that is none. */
  public static Event<?> read(Headers headers, byte @Nullable [] value) {
    EventType type = typeOf(headers);
    return new Event<>(
        required(headers, "ce_id"),
        required(headers, "ce_source"),
        time(required(headers, "ce_time")),
        optional(headers, "ce_subject"),
        parse(value, type.dataType()));
  }

  /** Reads what a service added; throws {@link UnreadableEventException} when it is not there. */
  public static Enrichment readEnrichment(byte @Nullable [] value) {
    Enrichment enrichment = parse(value, Enrichment.class);
    requireComplete(enrichment.assignment());
    return enrichment;
  }

  private static <T> T parse(byte @Nullable [] value, Class<T> type) {
    if (value == null) {
      throw new UnreadableEventException("malformed", "no value");
    }
    @Nullable T parsed;
    try {
      parsed = Json.mapper().readValue(value, type);
    } catch (JacksonException e) {
      throw notJsonOf(type);
    }
    if (parsed == null) {
      throw notJsonOf(type);
    }
    requireComplete((Record) parsed);
    return parsed;
  }

  private static UnreadableEventException notJsonOf(Class<?> type) {
    return new UnreadableEventException(
        "malformed", "the value is not the JSON of a " + type.getSimpleName());
  }

  private static void requireComplete(Record value) {
    RequiredFields.missingIn(value)
        .ifPresent(
            field -> {
              throw new UnreadableEventException("invalid-field", "no field " + field);
            });
  }

  private static Instant time(String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw new UnreadableEventException("invalid-field", "ce_time is not RFC 3339");
    }
  }

  private static String required(Headers headers, String name) {
    String value = optional(headers, name);
    if (value == null || value.isEmpty()) {
      throw new UnreadableEventException("malformed", "no header " + name);
    }
    return value;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  private static @Nullable String optional(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
