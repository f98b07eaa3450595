package dev.interlude.activity.imports;

import dev.interlude.defaults.Problem;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Reads one event of a bucket, and of its data only the fields that tell of a posture. */
final class EventFields {

  private static final String BUCKETS = "/buckets/";
  private static final double MILLIS = 1_000;

  /** Beyond it a number of milliseconds is none; a jump of the clock is far less. */
  private static final double MOST_SECONDS = 1e12;

  private final JsonParser json;
  private final Map<BucketType, String> states = new EnumMap<>(BucketType.class);
  private @Nullable Long startMillis;
  private @Nullable Long durationMillis;
  private @Nullable Problem fault;

  private EventFields(JsonParser json) {
    this.json = json;
  }

  /** The parser stands at the event's first token, and then at its last. */
  static RawEvent read(JsonParser json) {
    var fields = new EventFields(json);
    if (json.currentToken() == JsonToken.START_OBJECT) {
      fields.readObject();
    } else {
      fields.blame(Faults.OBJECT);
      json.skipChildren();
    }
    return new RawEvent(
        pointer(json), fields.startMillis, fields.durationMillis, fields.states, fields.fault);
  }

  /** Ids of buckets hold names of computers: told is which it was of all, counted from 0. */
  static String pointer(JsonParser json) {
    TokenStreamContext place = json.streamReadContext();
    String path = place.pathAsPointer().toString();
    if (!path.startsWith(BUCKETS)) {
      return path;
    }
    while (!place.getParent().getParent().inRoot()) {
      place = place.getParent();
    }
    int rest = path.indexOf('/', BUCKETS.length());
    return BUCKETS + place.getCurrentIndex() + (rest < 0 ? "" : path.substring(rest));
  }

  private void readObject() {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "timestamp" -> startMillis = time(value);
        case "duration" -> durationMillis = duration(value);
        case "data" -> readData(value);
        default -> json.skipChildren();
      }
    }
  }

  private void readData(JsonToken first) {
    if (first != JsonToken.START_OBJECT) {
      blame(Faults.OBJECT);
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Optional<BucketType> type = BucketType.byKey(json.currentName());
      JsonToken value = json.nextToken();
      if (type.isPresent() && value == JsonToken.VALUE_STRING) {
        states.put(type.get(), json.getString());
      } else {
        json.skipChildren();
      }
    }
  }

  private @Nullable Long time(JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      try {
        return OffsetDateTime.parse(json.getString()).toInstant().toEpochMilli();
      } catch (DateTimeException | ArithmeticException e) {
        // Blamed below, as what is no string.
      }
    }
    blame(Faults.TIME);
    json.skipChildren();
    return null;
  }

  private @Nullable Long duration(JsonToken value) {
    if (value == JsonToken.VALUE_NUMBER_INT || value == JsonToken.VALUE_NUMBER_FLOAT) {
      double seconds = json.getDoubleValue();
      if (seconds >= 0 && seconds <= MOST_SECONDS) {
        return Math.round(seconds * MILLIS);
      }
    }
    blame(Faults.DURATION);
    json.skipChildren();
    return null;
  }

  private void blame(String detail) {
    if (fault == null) {
      fault = Faults.at(pointer(json), detail);
    }
  }
}
