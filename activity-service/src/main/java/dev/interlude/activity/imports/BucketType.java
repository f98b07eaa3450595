package dev.interlude.activity.imports;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The buckets of ActivityWatch that tell of postures. No other is read. */
enum BucketType {
  /** Whether keyboard and mouse are used: {@code {"status": "not-afk"}}. */
  AFK(
      "afkstatus",
      "status",
      Evidence.INPUT_ACTIVITY,
      Map.of("not-afk", Posture.SITTING, "afk", Posture.AWAY)),
  /** How high the desk is: {@code {"state": "standing"}}. */
  TABLE(
      "table_state",
      "state",
      Evidence.DESK_SENSOR,
      Map.of("sitting", Posture.SITTING, "standing", Posture.STANDING));

  private final String wireName;
  private final String key;
  private final Evidence evidence;
  private final Map<String, Posture> postures;

  BucketType(String wireName, String key, Evidence evidence, Map<String, Posture> postures) {
    this.wireName = wireName;
    this.key = key;
    this.evidence = evidence;
    this.postures = postures;
  }

  static Optional<BucketType> of(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }

  /** Which type of bucket has this field in the data of its events. */
  static Optional<BucketType> byKey(String field) {
    return Arrays.stream(values()).filter(type -> type.key.equals(field)).findFirst();
  }

  String wireName() {
    return wireName;
  }

  String key() {
    return key;
  }

  Evidence evidence() {
    return evidence;
  }

  /** Upper and lower case are the same. */
  Optional<Posture> posture(String value) {
    return Optional.ofNullable(postures.get(value.toLowerCase(Locale.ROOT)));
  }
}
