package dev.interlude.activity.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job is. */
enum JobState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED;

  @JsonValue
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
