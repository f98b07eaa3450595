package dev.interlude.analytics.erasure;

import org.jspecify.annotations.Nullable;

/** The stream has not taken an erasure yet, so it cannot be answered yet. */
final class StreamBehindException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StreamBehindException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
