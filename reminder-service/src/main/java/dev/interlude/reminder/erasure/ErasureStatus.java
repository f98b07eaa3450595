package dev.interlude.reminder.erasure;

import dev.interlude.reminder.directory.RawFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where an erasure stands, for the person who asked for it. */
record ErasureStatus(
    Instant requestedAt,
    @Schema(description = "By when the log has dropped the facts that were reported")
        Instant rawFactsExpireBy,
    @Schema(example = "requested", description = "requested, or done once all services have")
        String state,
    @Nullable Instant doneAt,
    @Schema(description = "By service") SortedMap<String, OfService> services) {

  private static final String REQUESTED = "requested";
  private static final String DONE = "done";

  record OfService(String state, @Nullable Instant doneAt) {}

  /**
   * @param services who has to answer
   */
  static ErasureStatus of(Erasure erasure, List<String> services) {
    var states = new TreeMap<String, OfService>();
    for (String service : services) {
      Instant done = erasure.answers().get(service);
      states.put(service, new OfService(done == null ? REQUESTED : DONE, done));
    }
    return new ErasureStatus(
        erasure.requestedAt(),
        RawFacts.expireBy(erasure.requestedAt()),
        erasure.doneAt() == null ? REQUESTED : DONE,
        erasure.doneAt(),
        states);
  }
}
