package dev.interlude.activity.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one bucket; its fields may come in any order. */
final class ReadingBucket {

  private final JsonParser json;

  /** What the bucket may still turn out to be. */
  private List<BucketIntervals> candidates;

  private @Nullable String typeName;

  /**
   * @param json stands at the bucket's first token
   * @param most how many intervals may come of it
   */
  ReadingBucket(JsonParser json, String id, Instant receivedAt, int most) {
    this.json = json;
    this.candidates =
        Arrays.stream(BucketType.values())
            .map(type -> new BucketIntervals(type, id, receivedAt, most))
            .toList();
  }

  /** As it was told; any text. */
  String typeName() {
    return typeName == null ? "" : typeName;
  }

  /** Empty for a bucket of a type that does not tell of postures. Throws 400 and 413. */
  Optional<BucketIntervals> read() {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("type")) {
        readType(value);
      } else if (name.equals("events") && !candidates.isEmpty() && value != JsonToken.VALUE_NULL) {
        readEvents(value);
      } else {
        json.skipChildren();
      }
    }
    if (typeName == null) {
      throw Faults.at(EventFields.pointer(json) + "/type", "is missing");
    }
    return candidates.stream().findFirst();
  }

  private void readType(JsonToken value) {
    if (value != JsonToken.VALUE_STRING) {
      throw Faults.at(EventFields.pointer(json), Faults.STRING);
    }
    String told = json.getString();
    if (typeName != null && !typeName.equals(told)) {
      throw Faults.at(EventFields.pointer(json), "is there twice");
    }
    typeName = told;
    Optional<BucketType> type = BucketType.of(told);
    candidates =
        candidates.stream()
            .filter(candidate -> type.filter(candidate.type()::equals).isPresent())
            .toList();
    candidates.forEach(BucketIntervals::refuseFaulty);
  }

  private void readEvents(JsonToken first) {
    if (first != JsonToken.START_ARRAY) {
      throw Faults.at(EventFields.pointer(json), "is an array");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      RawEvent event = EventFields.read(json);
      candidates.forEach(candidate -> candidate.add(event));
      if (typeName != null) {
        candidates.forEach(BucketIntervals::refuseFaulty);
      }
    }
  }
}
