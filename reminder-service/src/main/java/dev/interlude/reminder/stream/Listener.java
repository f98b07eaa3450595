package dev.interlude.reminder.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives one stream its events, each once, whichever way they come. Not thread-safe. */
final class Listener implements AutoCloseable {

  private final Subscription subscription;
  private final List<BreakNews> beginning;

  /** Of the beginning only: later ones come from the log, where each stands once. */
  private final Set<String> told = new HashSet<>();

  private Position next;

  /**
   * @param next where the log went on when the beginning was put together
   */
  Listener(Subscription subscription, Position next, List<BreakNews> beginning) {
    this.subscription = subscription;
    this.next = next;
    this.beginning = beginning.stream().filter(news -> told.add(news.id())).toList();
  }

  /** What is there without waiting. */
  List<BreakNews> beginning() {
    return beginning;
  }

  /** Where a client that has all events so far goes on when it comes again. */
  Position next() {
    return next;
  }

  boolean isDisplaced() {
    return subscription.ended() == Subscription.End.DISPLACED;
  }

  boolean hasEnded() {
    return subscription.ended() != null;
  }

  /** What comes after the beginning; null when nothing did for so long, or the stream ended. */
  @Nullable BreakNews await(Duration patience) {
    BreakNews news = subscription.next(patience);
    while (news != null && told.contains(news.id())) {
      news = subscription.next(patience);
    }
    if (news != null && news.at() != null) {
      next = news.at().following();
    }
    return news;
  }

  @Override
  public void close() {
    subscription.close();
  }
}
