package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.stream.EventForm.Structured;
import dev.interlude.activity.stream.EventForm.Unreadable;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event in a record of an app, in CloudEvents' structured or binary mode. Whatever the
 * bytes are, there is an answer.
 */
public final class ReadingRecords {

  /** As over HTTP, where a body is no larger. */
  static final int LARGEST = 1 << 20;

  private static final String CLOUD_EVENTS = "application/cloudevents";
  private static final String STRUCTURED = "application/cloudevents+json";

  private ReadingRecords() {}

  /** Finds the event; never throws. */
  public static EventForm read(Headers headers, byte @Nullable [] value) {
    if (value == null) {
      return new Unreadable("the record has no value");
    }
    if (value.length > LARGEST) {
      return new Unreadable("the event is larger than 1 MiB");
    }
    String type = contentType(headers);
    if (type.equals(STRUCTURED)) {
      return new Structured(value, JsonValues.sourceOf(value));
    }
    if (type.startsWith(CLOUD_EVENTS)) {
      return new Unreadable("the record must be one event in JSON: " + STRUCTURED);
    }
    return type.isEmpty() || type.equals("application/json") || type.endsWith("+json")
        ? BinaryMode.read(headers, value)
        : new Unreadable("the data of an event is JSON: content-type application/json");
  }

  /** What an event in structured form gives as its source; null if it gives none. */
  public static @Nullable String sourceOf(byte[] event) {
    return JsonValues.sourceOf(event);
  }

  /** Whether the value is the whole event; otherwise its attributes are headers. */
  static boolean isStructured(Headers headers) {
    return contentType(headers).equals(STRUCTURED);
  }

  /** In lower case and without parameters; empty when there is none. */
  private static String contentType(Headers headers) {
    Header header = headers.lastHeader("content-type");
    if (header == null || header.value() == null) {
      return "";
    }
    String type = new String(header.value(), UTF_8);
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
  }
}
