package dev.interlude.client;

import static java.util.Objects.requireNonNull;

import dev.interlude.client.event.Event;
import dev.interlude.client.queue.DiskQueue;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Settings of a client; {@code source}, {@code queue} and {@code tokens} are needed. */
public final class InterludeClientBuilder {

  private static final long LEAST_QUEUE_BYTES = 1L << 20;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final URI service;
  private @Nullable String source;
  private @Nullable Path queue;
  private @Nullable AccessTokens tokens;
  private @Nullable HttpClient http;
  private DeliveryListener listener = new DeliveryListener() {};
  private Clock clock = Clock.systemUTC();
  private long maxQueueBytes = 64L << 20;
  private boolean forceToDisk = true;
  private Duration linger = Duration.ofSeconds(2);
  private Duration closeWithin = Duration.ofSeconds(5);
  private Duration firstRetry = Duration.ofSeconds(1);
  private Duration longestRetry = Duration.ofMinutes(5);
  private Duration requestTimeout = Duration.ofSeconds(30);

  InterludeClientBuilder(URI service) {
    if (!SCHEMES.contains(String.valueOf(service.getScheme())) || service.getHost() == null) {
      throw new IllegalArgumentException(
          "service is an address such as https://activity.example, and not: " + service);
    }
    this.service = service;
  }

  /** URI of app and device, as {@code urn:acme:desk:laptop-17}; begins as the app is registered. */
  public InterludeClientBuilder source(String uri) {
    source = Event.requireSource(uri);
    return this;
  }

  /** The folder of the queue, for this client alone; made if need be. */
  public InterludeClientBuilder queue(Path folder) {
    queue = folder;
    return this;
  }

  public InterludeClientBuilder tokens(AccessTokens supplier) {
    tokens = supplier;
    return this;
  }

  public InterludeClientBuilder listener(DeliveryListener told) {
    listener = requireNonNull(told);
    return this;
  }

  /** How large the queue may grow: at least 1 MiB, by default 64 MiB, some 150,000 events. */
  public InterludeClientBuilder maxQueueBytes(long bytes) {
    if (bytes < LEAST_QUEUE_BYTES) {
      throw new IllegalArgumentException("maxQueueBytes is at least 1 MiB, and not: " + bytes);
    }
    maxQueueBytes = bytes;
    return this;
  }

  /**
   * Whether each event is on the disk before {@code report} returns (the default). If not, the last
   * seconds are lost when the machine, not just the app, fails.
   */
  public InterludeClientBuilder forceToDisk(boolean force) {
    forceToDisk = force;
    return this;
  }

  /** How long events are gathered before they are sent; by default 2 s. */
  public InterludeClientBuilder linger(Duration time) {
    linger = notNegative("linger", time);
    return this;
  }

  /** How long closing tries to send what waits; by default 5 s. */
  public InterludeClientBuilder closeWithin(Duration time) {
    closeWithin = notNegative("closeWithin", time);
    return this;
  }

  /** Limits of the jittered waits between tries, by default 1 s for the first, 5 min at most. */
  public InterludeClientBuilder retry(Duration first, Duration longest) {
    firstRetry = notNegative("first", first);
    longestRetry = notNegative("longest", longest);
    return this;
  }

  /** How long an answer is waited for; by default 30 s. */
  public InterludeClientBuilder requestTimeout(Duration time) {
    requestTimeout = notNegative("requestTimeout", time);
    return this;
  }

  /** The app's own HTTP client, for a proxy or certificates; it should follow no redirects. */
  public InterludeClientBuilder http(HttpClient client) {
    http = client;
    return this;
  }

  public InterludeClientBuilder clock(Clock ofDevice) {
    clock = requireNonNull(ofDevice);
    return this;
  }

  /**
   * Opens the queue and begins to send what waits in it. Throws a {@link
   * dev.interlude.client.queue.QueueInUseException} when another client has it open.
   */
  public InterludeClient open() {
    need("source", source);
    need("tokens", tokens);
    return new InterludeClient(
        this,
        DiskQueue.open(need("queue", queue), maxQueueBytes, forceToDisk),
        JsonMapper.builder().build());
  }

  Delivery delivery(HttpClient client, DiskQueue from, JsonMapper json) {
    return new Delivery(
        from,
        new ServiceCall(
            client,
            service,
            need("tokens", tokens),
            new AnswerReading(json, clock),
            clock,
            requestTimeout),
        new News(listener, json),
        new Backoff(firstRetry, longestRetry, new SecureRandom()));
  }

  String source() {
    return need("source", source);
  }

  @Nullable HttpClient http() {
    return http;
  }

  Clock clock() {
    return clock;
  }

  Duration linger() {
    return linger;
  }

  Duration closeWithin() {
    return closeWithin;
  }

  private static <T> T need(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("set " + name + "(…) before open()");
    }
    return value;
  }

  private static Duration notNegative(String name, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException(name + " is not negative, and not: " + time);
    }
    return time;
  }
}
