package dev.interlude.content.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(description = "Routines in the order asked for.")
record RoutineList(
    List<RoutineSummary> routines,
    @Schema(description = "The cursor of the following page; absent on the last.")
        @Nullable String next) {}
