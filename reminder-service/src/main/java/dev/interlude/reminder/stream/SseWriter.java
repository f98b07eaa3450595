package dev.interlude.reminder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes news as Server-Sent Events (HTML Living Standard, 9.2) until the stream has to end. */
final class SseWriter {

  /** Clients of an instance that stops do not all come back in the same second. */
  private static final int RETRY_LEAST_MILLIS = 1_000;

  private static final int RETRY_SPREAD_MILLIS = 4_000;

  /** The person has opened more streams than they may; whoever comes again displaces another. */
  private static final String DISPLACED = "event: displaced\ndata: {}\n\n";

  private static final String REAUTHENTICATE = "event: reauthenticate\ndata: {}\n\n";

  private final OutputStream out;
  private final Duration heartbeat;
  private final Clock clock;

  /**
   * @param clock by which the stream ends
   */
  SseWriter(OutputStream out, Duration heartbeat, Clock clock) {
    this.out = out;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /**
   * Returns when the stream has ended or its time is over.
   *
   * @param until when the caller's permission is over
   * @param isToken whether the client needs a new token then, and is told so
   * @throws IOException when the client is gone
   */
  void write(Listener listener, Instant until, boolean isToken) throws IOException {
    int retry =
        ThreadLocalRandom.current()
            .nextInt(RETRY_LEAST_MILLIS, RETRY_LEAST_MILLIS + RETRY_SPREAD_MILLIS);
    send("retry: " + retry + "\n\n");
    for (BreakNews news : listener.beginning()) {
      send(block(news));
    }
    // Not before: a client that is cut off during the beginning has to begin again.
    send("id: " + listener.next() + "\n\n");
    while (!listener.hasEnded()) {
      Duration left = Duration.between(clock.instant(), until);
      if (!left.isPositive()) {
        send(isToken ? REAUTHENTICATE : "");
        return;
      }
      BreakNews news = listener.await(left.compareTo(heartbeat) < 0 ? left : heartbeat);
      if (news != null) {
        send(block(news));
      } else if (!listener.hasEnded() && clock.instant().isBefore(until)) {
        send(":\n\n");
      }
    }
    if (listener.isDisplaced()) {
      send(DISPLACED);
    }
  }

  /** A block that was cut counts for nothing, its place included. */
  private static String block(BreakNews news) {
    @Nullable Position at = news.at();
    String place = at == null ? "" : "id: " + at.following() + "\n";
    return "event: " + news.type() + "\ndata: " + news.json() + "\n" + place + "\n";
  }

  private void send(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
