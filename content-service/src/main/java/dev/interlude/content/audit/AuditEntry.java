package dev.interlude.content.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(description = "One thing that was done to a routine.")
record AuditEntry(
    Instant at,
    @Schema(description = "The token's subject, or 'catalogue' for a file.") String who,
    Action action,
    int version,
    @Nullable String comment) {}
