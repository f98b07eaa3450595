package dev.interlude.reminder.stream;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.stream.Subscription.End;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The streams open on this instance. They end before the web server waits for open requests. */
@Component
class OpenStreams implements SmartLifecycle {

  private final Map<PersonRef, List<Subscription>> byPerson = new HashMap<>();
  private final StreamSettings settings;
  private final MeterRegistry meters;
  private int open;
  private boolean running;

  OpenStreams(StreamSettings settings, MeterRegistry meters) {
    this.settings = settings;
    this.meters = meters;
    Gauge.builder("interlude.reminder.streams.open", this, OpenStreams::size)
        .description("streams and long polls open on this instance")
        .register(meters);
  }

  /** A further stream of one person ends the oldest; throws 503 when this instance has enough. */
  synchronized Subscription open(PersonRef person) {
    if (!running || open >= settings.most()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "too-many-streams",
              "This instance has as many streams open as it takes; try again in a while.")
          .header(HttpHeaders.RETRY_AFTER, "30");
    }
    var subscription = new Subscription(person, this);
    List<Subscription> own = byPerson.computeIfAbsent(person, any -> new ArrayList<>(1));
    if (own.size() >= settings.mostOfPerson()) {
      own.getFirst().end(End.DISPLACED);
      remove(own.getFirst());
    }
    byPerson.computeIfAbsent(person, any -> own).add(subscription);
    open++;
    return subscription;
  }

  synchronized void tell(BreakNews news) {
    byPerson.getOrDefault(news.person(), List.of()).forEach(each -> each.offer(news));
  }

  synchronized boolean hasOpen(PersonRef person) {
    return byPerson.containsKey(person);
  }

  synchronized List<PersonRef> people() {
    return List.copyOf(byPerson.keySet());
  }

  synchronized int size() {
    return open;
  }

  synchronized void close(Subscription subscription) {
    remove(subscription);
    End end = subscription.ended();
    String reason = end == null ? "client" : end.name().toLowerCase(Locale.ROOT).replace('_', '-');
    meters.counter("interlude.reminder.streams.ended", "reason", reason).increment();
  }

  private void remove(Subscription subscription) {
    List<Subscription> own = byPerson.get(subscription.person());
    if (own != null && own.remove(subscription)) {
      open--;
      if (own.isEmpty()) {
        byPerson.remove(subscription.person());
      }
    }
  }

  @Override
  public synchronized void start() {
    running = true;
  }

  @Override
  public synchronized void stop() {
    running = false;
    byPerson.values().forEach(own -> own.forEach(each -> each.end(End.STOPPING)));
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
