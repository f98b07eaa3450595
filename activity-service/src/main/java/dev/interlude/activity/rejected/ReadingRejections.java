package dev.interlude.activity.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.Names;
import dev.interlude.contracts.WireNamed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads records of the topic of rejected events; whatever cannot be indexed is refused here. */
final class ReadingRejections {

  private static final int LONGEST_TEXT = 1_000;

  /** What the database can hold, and more than any clock says. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private ReadingRejections() {}

  /**
   * @throws IllegalArgumentException for a record that the intake did not write; its message holds
   *     nothing of the record
   */
  static Rejection read(Headers headers, byte @Nullable [] value) {
    if (value == null) {
      throw new IllegalArgumentException("no value");
    }
    String tenant = Names.requireTenant(required(headers, "interlude-tenant"));
    String client = Optional.ofNullable(text(headers, "interlude-client")).orElse("");
    RejectionCode code =
        WireNamed.of(RejectionCode.class, required(headers, "interlude-reason"))
            .orElseThrow(() -> new IllegalArgumentException("unknown interlude-reason"));
    Instant at = time(required(headers, "interlude-at"));
    String pointer = text(headers, "interlude-pointer");
    Way way = RejectedBytes.wayOf(headers);
    if (RejectedBytes.isFingerprint(headers)) {
      return new Rejection(tenant, client, code, pointer, way, at, sizeIn(value), null);
    }
    byte[] event = RejectedBytes.structured(headers, value);
    KeptEvent kept = event == null ? null : kept(headers, event);
    return new Rejection(tenant, client, code, pointer, way, at, value.length, kept);
  }

  private static KeptEvent kept(Headers headers, byte[] event) {
    String person = text(headers, "interlude-person");
    return new KeptEvent(event, text(headers, "sent-at"), person, subject(event, person));
  }

  /** Whom the event names, however wrong the rest of it is; else whose token it was. */
  private static @Nullable String subject(byte[] event, @Nullable String person) {
    try {
      JsonNode subject = Json.mapper().readTree(event).path("subject");
      return subject.isString() && Names.isPerson(subject.stringValue())
          ? subject.stringValue()
          : person;
    } catch (JacksonException unreadable) {
      return person;
    }
  }

  private static int sizeIn(byte[] fingerprint) {
    try {
      JsonNode size = Json.mapper().readTree(fingerprint).path("size");
      if (size.isInt() && size.intValue() >= 0) {
        return size.intValue();
      }
    } catch (JacksonException unreadable) {
      throw new IllegalArgumentException("neither an event nor a fingerprint", unreadable);
    }
    throw new IllegalArgumentException("neither an event nor a fingerprint");
  }

  private static Instant time(String text) {
    try {
      Instant time = Instant.parse(text);
      if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException("interlude-at is no time", notATime);
    }
    throw new IllegalArgumentException("interlude-at is out of all bounds");
  }

  private static String required(Headers headers, String name) {
    String value = text(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null || header.value() == null) {
      return null;
    }
    String text = new String(header.value(), UTF_8);
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(name + " is too long, or no text");
    }
    return text;
  }
}
