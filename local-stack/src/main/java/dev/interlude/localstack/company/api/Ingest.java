package dev.interlude.localstack.company.api;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.Json;
import dev.interlude.localstack.company.api.Tokens.Client;
import dev.interlude.localstack.company.day.EventWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Posts events to activity-service as the company's desk app, in batches. */
public final class Ingest {
  static final int BATCH = 500;
  private static final int IN_FLIGHT = 4;
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final long PAUSE_MILLIS = 500;

  private final CompanyApi api;
  private final URI uri;
  private final Tally tally;

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
    List<Event<ClientEvent>> left = events;
    for (int waited = 0; !left.isEmpty(); waited++) {
      if (waited > 0) {
        Http.pause(PAUSE_MILLIS);
      }
      boolean isLast = waited * PAUSE_MILLIS >= LONGEST_WAIT_SECONDS * 1_000L;
      left = postOnce(left, isLast);
    }
  }

  /** Returns the events of people whom activity-service does not know yet. */
  private List<Event<ClientEvent>> postOnce(List<Event<ClientEvent>> events, boolean isLast) {
    HttpResponse<byte[]> answer =
        api.send(
            "POST",
            uri,
            () -> api.tokens().of(Client.DESK_APP),
            "application/cloudevents-batch+json",
            EventWriter.batch(events));
    if (answer.statusCode() == 403 && !isLast) {
      // The registration of the app is on its way.
      return events;
    }
    JsonNode result = Json.mapper().readTree(CompanyApi.accepted(answer));
    tally.accept(result.path("accepted").asLong(0));
    List<Event<ClientEvent>> unknown = new ArrayList<>();
    for (JsonNode rejected : result.path("rejected")) {
      String code = rejected.path("code").asString("unknown");
      if (code.equals("unknown-person") && !isLast) {
        unknown.add(events.get(rejected.get("index").intValue()));
      } else {
        tally.reject(code, rejected.path("detail").asString(""));
      }
    }
    return unknown;
  }
}
