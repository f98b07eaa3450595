package dev.interlude.reminder.stream;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One listener for one person's news. */
final class Subscription implements AutoCloseable {

  /** More than a day of breaks: whoever is so far behind had better come again. */
  private static final int ROOM = 64;

  /** Why a stream ends that its client did not end. */
  enum End {
    TOO_SLOW,
    DISPLACED,
    STOPPING
  }

  private final PersonRef person;
  private final OpenStreams streams;

  /** An empty one wakes the listener at the end. */
  private final BlockingQueue<Optional<BreakNews>> waiting = new ArrayBlockingQueue<>(ROOM);

  private volatile @Nullable End end;

  Subscription(PersonRef person, OpenStreams streams) {
    this.person = person;
    this.streams = streams;
  }

  PersonRef person() {
    return person;
  }

  /** Never waits for the client. */
  void offer(BreakNews news) {
    if (end == null && !waiting.offer(Optional.of(news))) {
      end(End.TOO_SLOW);
    }
  }

  /** The first reason holds. */
  synchronized void end(End why) {
    if (end == null) {
      end = why;
      waiting.clear();
      waiting.add(Optional.empty());
    }
  }

  @Nullable End ended() {
    return end;
  }

  /** Null when there was nothing for so long, or the stream ended. */
  @Nullable BreakNews next(Duration patience) {
    try {
      Optional<BreakNews> next = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      return next == null ? null : next.orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(End.STOPPING);
      return null;
    }
  }

  @Override
  public void close() {
    streams.close(this);
  }
}
