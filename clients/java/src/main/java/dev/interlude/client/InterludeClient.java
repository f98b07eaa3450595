package dev.interlude.client;

import dev.interlude.client.event.ClientEvent;
import dev.interlude.client.event.Event;
import dev.interlude.client.queue.DiskQueue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports events to activity-service. {@link #report} puts an event into a queue on disk and
 * returns; a thread of its own sends what waits, oldest first, and again until the service has
 * acknowledged it: at least once, with the same id. What waits outlives the process.
 *
 * <p>Safe for use by many threads. Closing it stops its thread; what was not sent stays in the
 * queue for the next start.
 */
public final class InterludeClient implements AutoCloseable {

  private final DiskQueue queue;
  private final Sender sender;
  private final Running running;
  private final UuidV7 ids;
  private final Ages ages;
  private final String source;
  private final Duration closeWithin;
  private final Clock clock;
  private final JsonMapper json;

  InterludeClient(InterludeClientBuilder settings, DiskQueue queue, JsonMapper json) {
    this.queue = queue;
    this.json = json;
    this.clock = settings.clock();
    this.ids = new UuidV7(clock);
    this.ages = new Ages(clock);
    this.source = settings.source();
    this.closeWithin = settings.closeWithin();
    this.running = new Running(settings.http());
    this.sender =
        new Sender(queue, settings.delivery(running.http(), queue, json), settings.linger());
    running.start(sender);
  }

  /** Begins to set up a client of the activity-service at that address. */
  public static InterludeClientBuilder at(URI service) {
    return new InterludeClientBuilder(service);
  }

  /** As {@link #report(String, ClientEvent, Instant)}; what has no time of its own happened now. */
  public String report(String person, ClientEvent event) {
    Instant own = event.happenedAt();
    return report(person, event, own == null ? clock.instant() : own);
  }

  /**
   * Puts an event into the queue. Throws an IllegalArgumentException when the service would surely
   * reject it, a {@link dev.interlude.client.queue.QueueFullException} when the queue is full, and
   * an UncheckedIOException when the disk fails: then it was not taken.
   *
   * @param person the personId of the directory; with a person's own token, that person
   * @param time when it happened, by this device's clock; for a posture and a completed break their
   *     own end
   * @return the event's id, made here and kept however often it is sent
   */
  public String report(String person, ClientEvent event, Instant time) {
    ages.check(event, time);
    String id = ids.next().toString();
    queue.append(json.writeValueAsBytes(new Event(id, source, person, time, event).members()));
    sender.wake();
    return id;
  }

  /** How many events wait to be sent. */
  public long pending() {
    return queue.size();
  }

  /**
   * Sends at once what waits, and waits for the answers. A wait that the service has asked for is
   * kept.
   *
   * @return whether nothing waits any more
   */
  public boolean flush(Duration within) throws InterruptedException {
    return sender.flush(within);
  }

  /** Tries for a limited time to send what waits, stops, and lets go of the queue's folder. */
  @Override
  public void close() {
    try {
      sender.flush(closeWithin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sender.stop();
      running.close();
      queue.close();
    }
  }
}
