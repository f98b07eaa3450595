package dev.interlude.reminder.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer to one long poll. */
final class NewsAnswer {

  private NewsAnswer() {}

  /** Waits for the first event only; what came with it comes along. */
  static String collect(Listener listener, Duration patience) {
    var events = new ArrayList<>(listener.beginning());
    @Nullable BreakNews next = listener.await(events.isEmpty() ? patience : Duration.ZERO);
    while (next != null) {
      events.add(next);
      next = listener.await(Duration.ZERO);
    }
    String list = events.stream().map(BreakNews::json).collect(Collectors.joining(","));
    return "{\"events\":[%s],\"after\":\"%s\"}".formatted(list, listener.next());
  }
}
