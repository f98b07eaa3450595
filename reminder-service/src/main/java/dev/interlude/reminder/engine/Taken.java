package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.History;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A break of a person that ended.
 *
 * @param routineId the routine done, if one was
 */
public record Taken(
    String tenant, String person, BreakKind kind, Instant at, @Nullable String routineId) {

  PersonRef ref() {
    return new PersonRef(tenant, person);
  }

  History after(History history) {
    History ended = history.breakEnded(kind, at);
    return routineId == null ? ended : ended.used(kind, routineId);
  }
}
