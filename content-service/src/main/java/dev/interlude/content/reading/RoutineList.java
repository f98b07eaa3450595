package dev.interlude.content.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "Routines by id.")
record RoutineList(List<RoutineSummary> routines) {}
