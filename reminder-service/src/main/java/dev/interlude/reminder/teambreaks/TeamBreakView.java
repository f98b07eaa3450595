package dev.interlude.reminder.teambreaks;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.policy.JoinedBreak;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team break. Nobody is told who, or how many, have joined. */
record TeamBreakView(
    UUID id,
    String name,
    @Nullable String department,
    @Nullable String site,
    List<DayOfWeek> days,
    String at,
    @Schema(type = "string") ZoneId zone,
    @Schema(type = "string", example = "movement") BreakKind kind,
    int lengthMinutes,
    @Nullable String routineId) {

  static TeamBreakView of(Offered offered) {
    JoinedBreak terms = offered.terms();
    return new TeamBreakView(
        offered.id(),
        offered.name(),
        terms.department(),
        terms.site(),
        terms.days(),
        terms.at(),
        terms.zone(),
        terms.kind(),
        terms.lengthSeconds() / 60,
        terms.routineId());
  }
}
