package dev.interlude.activity.intake;

import org.jspecify.annotations.Nullable;

/** Whether one event or a batch is sent, as the content type says. */
enum BodyForm {
  SINGLE,
  BATCH;

  static final String SINGLE_TYPE = "application/cloudevents+json";
  static final String BATCH_TYPE = "application/cloudevents-batch+json";

  /** Null for plain JSON, which may be either. */
  static @Nullable BodyForm of(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    if (contentType.regionMatches(true, 0, BATCH_TYPE, 0, BATCH_TYPE.length())) {
      return BATCH;
    }
    return contentType.regionMatches(true, 0, SINGLE_TYPE, 0, SINGLE_TYPE.length()) ? SINGLE : null;
  }
}
