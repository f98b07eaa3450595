package dev.interlude.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What services add to an event about a person: beside the data's own fields in the JSON.
 *
 * @param assignment as valid at the fact's own time
 * @param client the client_id of the app that reported it; null for events of the services
 * @param receivedAt when activity-service took it; null for events of the services
 */
public record Enrichment(
    Assignment assignment, @Nullable String client, @Nullable Instant receivedAt) {

  /** Of an event that a service itself made. */
  public static Enrichment of(Assignment assignment) {
    return new Enrichment(assignment, null, null);
  }
}
