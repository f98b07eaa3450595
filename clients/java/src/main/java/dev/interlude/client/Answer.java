package dev.interlude.client;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
sealed interface Answer {

  /** Each event was judged; those at these places were not taken. */
  record Judged(List<Rejection> rejections) implements Answer {}

  /** One event that was not taken. */
  record Rejection(int index, String code, String detail, @Nullable String pointer) {}

  /** The service cannot read the batch, and never will. */
  record Unreadable(String code, String detail) implements Answer {}

  /** The batch is over a limit. */
  record TooLarge(String detail) implements Answer {}

  /** Nothing is known to be wrong with the events: they are sent again. */
  record NotNow(String code, String detail, @Nullable Duration retryAfter) implements Answer {}
}
