package dev.interlude.reminder.teambreaks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** A team break that a person may join, or has joined. */
record MyTeamBreak(
    TeamBreakView teamBreak,
    @Schema(description = "Of the routine that all do, by language; empty without one")
        Map<String, String> routineTitles,
    boolean joined) {}
