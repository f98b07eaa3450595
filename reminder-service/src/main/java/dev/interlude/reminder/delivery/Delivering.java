package dev.interlude.reminder.delivery;

import dev.interlude.reminder.prompts.DeliveredBreaks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what waits. A crash in between sends it again, with the same id. */
@Service
class Delivering implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

  private final Deliveries deliveries;
  private final Outcomes outcomes;
  private final DeliveredBreaks breaks;
  private final Map<String, Channel> channels;
  private final DeliverySettings settings;
  private final Clock clock;
  private final OpenRequests open = new OpenRequests();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  Delivering(
      Deliveries deliveries,
      Outcomes outcomes,
      DeliveredBreaks breaks,
      List<Channel> channels,
      DeliverySettings settings,
      Clock clock) {
    this.deliveries = deliveries;
    this.outcomes = outcomes;
    this.breaks = breaks;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins to send at most so many; each is done once it is settled. */
  synchronized List<CompletableFuture<Void>> begin(int limit) {
    List<Pending> mine =
        deliveries.claim(clock.instant(), settings.lease(), limit, open.byTarget());
    mine.forEach(pending -> open.begin(pending.target()));
    return mine.stream()
        .map(
            pending ->
                CompletableFuture.runAsync(() -> send(pending), senders)
                    .whenComplete((done, failure) -> open.end(pending.target())))
        .toList();
  }

  private void send(Pending pending) {
    Channel channel = channels.get(pending.channel());
    if (channel == null) {
      throw new IllegalStateException("no channel " + pending.channel());
    }
    try {
      if (isOver(pending)) {
        outcomes.over(pending);
      } else {
        outcomes.write(pending, channel, channel.send(pending));
      }
    } catch (RuntimeException e) {
      LOG.warn("A delivery by {} could not be settled; it is tried again", pending.channel(), e);
    }
  }

  /** A replay was asked for, so that the other side is told of what it missed, over or not. */
  private boolean isOver(Pending pending) {
    Instant now = clock.instant();
    Instant expiresAt = pending.expiresAt();
    return expiresAt != null
        && !pending.replay()
        && (!expiresAt.isAfter(now) || breaks.isOver(pending.person(), pending.breakId(), now));
  }

  @Override
  public void close() {
    senders.close();
  }
}
