package dev.interlude.localstack.company.api;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Json;
import dev.interlude.localstack.company.api.Tokens.Client;
import dev.interlude.localstack.company.day.EventWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Posts events to activity-service as the company's desk app, in batches. */
public final class Ingest {
  static final int BATCH = 500;
  private static final int IN_FLIGHT = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 500;

  private final CompanyApi api;
  private final URI uri;
  private final Tally tally;
  private final AtomicLong firstUnknown = new AtomicLong();

  public Ingest(CompanyApi api, Tally tally) {
    this.api = api;
    this.uri = api.endpoints().activity().resolve("/v1/events");
    this.tally = tally;
  }

  /** A stream of events that are sent as soon as a batch is full; closing sends the rest. */
  public final class Outbound implements AutoCloseable {
    private final InParallel requests = new InParallel(IN_FLIGHT);
    private List<Event<ClientEvent>> batch = new ArrayList<>(BATCH);

    private Outbound() {}

    public void add(Event<ClientEvent> event) {
      batch.add(event);
      if (batch.size() == BATCH) {
        flush();
      }
    }

    private void flush() {
      List<Event<ClientEvent>> full = batch;
      batch = new ArrayList<>(BATCH);
      requests.run(() -> post(full));
    }

    /** Returns when everything is acknowledged. */
    @Override
    public void close() {
      if (!batch.isEmpty()) {
        flush();
      }
      requests.close();
    }
  }

  public Outbound open() {
    return new Outbound();
  }

  private void post(List<Event<ClientEvent>> events) {
    List<Event<ClientEvent>> left = postOnce(events);
    while (!left.isEmpty()) {
      Http.pause(PAUSE_MILLIS);
      left = postOnce(left);
    }
  }

  /** News of people and apps takes a moment; after a while, who is unknown stays so. */
  private boolean mayBecomeKnown() {
    long now = System.nanoTime();
    firstUnknown.compareAndSet(0, now);
    return now - firstUnknown.get() < LONGEST_WAIT.toNanos();
  }

  /** Returns the events of people whom activity-service does not know yet. */
  private List<Event<ClientEvent>> postOnce(List<Event<ClientEvent>> events) {
    HttpResponse<byte[]> answer =
        api.send(
            "POST",
            uri,
            () -> api.tokens().of(Client.DESK_APP),
            "application/cloudevents-batch+json",
            EventWriter.batch(events));
    if (answer.statusCode() == 403 && mayBecomeKnown()) {
      // The registration of the app is on its way.
      return events;
    }
    JsonNode result = Json.mapper().readTree(CompanyApi.accepted(answer));
    tally.accept(result.path("accepted").asLong(0));
    List<Event<ClientEvent>> unknown = new ArrayList<>();
    for (JsonNode rejected : result.path("rejected")) {
      String code = rejected.path("code").asString("unknown");
      if (code.equals("unknown-person") && mayBecomeKnown()) {
        unknown.add(events.get(rejected.get("index").intValue()));
      } else {
        tally.reject(code, rejected.path("detail").asString(""));
      }
    }
    return unknown;
  }
}
