package dev.interlude.reminder.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A range of local time, as it is asked for. */
record QuietHours(
    @Schema(description = "Local time, HH:mm", example = "12:00") @Nullable String from,
    @Schema(description = "HH:mm, or 24:00; before from, it is on the next day", example = "13:00")
        @Nullable String to) {}
