package dev.interlude.activity.intake;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.ClockShift;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.judge.Times;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides who may send at all, and for whom. */
@Component
public class Reception {

  private final PeopleDirectory people;
  private final ClientRegistry clients;
  private final Clock clock;

  Reception(PeopleDirectory people, ClientRegistry clients, Clock clock) {
    this.people = people;
    this.clients = clients;
    this.clock = clock;
  }

  /** Throws 400, 403, or 503 while the directory is still being read. */
  public Submission receive(Caller caller, @Nullable String sentAt) {
    String tenant = caller.tenant();
    refuseUntilReady();
    if (!people.hasTenant(tenant)) {
      throw forbidden("unknown-tenant", "There is no tenant " + tenant + "; an operator adds it.");
    }
    Instant receivedAt = clock.instant();
    return new Submission(
        tenant,
        caller.personId(),
        caller.clientId(),
        caller.personId() == null ? ofApp(caller, tenant) : ofPerson(caller, tenant),
        receivedAt,
        shift(sentAt, receivedAt));
  }

  private AllowedEvents ofApp(Caller caller, String tenant) {
    requireScope(caller, "events:write:any");
    return clients
        .find(tenant, caller.clientId())
        .orElseThrow(
            () ->
                forbidden(
                    "client-not-registered",
                    "A tenant admin registers this client with PUT /v1/clients/"
                        + caller.clientId()));
  }

  /** A person reports about themselves with any app; one that is registered keeps to its types. */
  private AllowedEvents ofPerson(Caller caller, String tenant) {
    requireScope(caller, "events:write");
    if (!people.isEnrolled(tenant, caller.person())) {
      throw forbidden("not-enrolled", "The directory does not hold this person (yet).");
    }
    return clients.find(tenant, caller.clientId()).orElse(AllowedEvents.ALL);
  }

  private void refuseUntilReady() {
    if (!people.isComplete() || !clients.isReady()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "not-ready",
              "The service is starting; send the events again with the same ids.")
          .header(HttpHeaders.RETRY_AFTER, "2");
    }
  }

  private static void requireScope(Caller caller, String scope) {
    if (!caller.hasScope(scope)) {
      throw forbidden("missing-scope", "The token needs the scope " + scope + ".");
    }
  }

  private static Duration shift(@Nullable String sentAt, Instant receivedAt) {
    if (sentAt == null) {
      return Duration.ZERO;
    }
    return Times.parse(sentAt)
        .map(sent -> ClockShift.between(sent, receivedAt))
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "malformed",
                    "Sent-At is a time in RFC 3339 with an offset, by the client's clock."));
  }

  private static Problem forbidden(String code, String detail) {
    return Problem.of(HttpStatus.FORBIDDEN, code, detail);
  }
}
