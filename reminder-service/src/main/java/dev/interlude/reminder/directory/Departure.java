package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** That a person has left, and what becomes of their data. */
record Departure(
    String person,
    @Schema(type = "string", example = "deactivated") PersonStatus status,
    @Schema(description = "When all services erase what they hold, unless the person comes back")
        Instant eraseAt,
    @Schema(description = "By when the log has dropped the facts that were reported")
        Instant rawFactsExpireBy) {}
