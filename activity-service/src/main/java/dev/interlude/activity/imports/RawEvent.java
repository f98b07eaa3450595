package dev.interlude.activity.imports;

import dev.interlude.defaults.Problem;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a bucket as it was read: when, and the fields that tell of a posture; nothing else
 * of it is ever held.
 */
final class RawEvent {

  private final String pointer;
  private final @Nullable Long startMillis;
  private final @Nullable Long durationMillis;
  private final Map<BucketType, String> states;
  private final @Nullable Problem fault;

  /**
   * @param pointer to the event
   * @param fault of a field that was there
   */
  RawEvent(
      String pointer,
      @Nullable Long startMillis,
      @Nullable Long durationMillis,
      Map<BucketType, String> states,
      @Nullable Problem fault) {
    this.pointer = pointer;
    this.startMillis = startMillis;
    this.durationMillis = durationMillis;
    this.states = states.isEmpty() ? Map.of() : new EnumMap<>(states);
    this.fault = fault;
  }

  /** What is wrong with it as an event of such a bucket. */
  @Nullable Problem fault(BucketType type) {
    if (fault != null) {
      return fault;
    }
    if (startMillis == null) {
      return Faults.at(pointer + "/timestamp", Faults.TIME);
    }
    if (durationMillis == null) {
      return Faults.at(pointer + "/duration", Faults.DURATION);
    }
    return states.containsKey(type)
        ? null
        : Faults.at(pointer + "/data/" + type.key(), Faults.STRING);
  }

  long startMillis() {
    return present(startMillis);
  }

  long durationMillis() {
    return present(durationMillis);
  }

  String stateOf(BucketType type) {
    return states.getOrDefault(type, "");
  }

  private static long present(@Nullable Long value) {
    if (value == null) {
      throw new IllegalStateException("asked for a field of a faulty event");
    }
    return value;
  }
}
