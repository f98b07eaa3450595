package dev.interlude.content.reading;

import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.routine.BodyArea;
import dev.interlude.content.routine.Equipment;
import dev.interlude.content.routine.Goal;
import dev.interlude.content.routine.Level;
import dev.interlude.content.routine.Position;
import dev.interlude.content.routine.Routine;
import dev.interlude.content.text.Text;
import dev.interlude.contracts.BreakKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@Schema(description = "What is needed to choose a routine.")
record RoutineSummary(
    @Schema(example = "lower-back-relief") String id,
    int version,
    @Schema(description = "'shared' for the shipped catalogue, else the tenant.") String owner,
    Text title,
    Text summary,
    BreakKind kind,
    Goal goal,
    List<BodyArea> bodyAreas,
    int seconds,
    Level level,
    Position position,
    List<Equipment> equipment,
    @Schema(description = "Offered, never chosen automatically; red flags come first.")
        boolean painRelated,
    Instant publishedAt,
    LocalDate reviewDue,
    @Schema(description = "Past the day by which it was to be read again.") boolean reviewOverdue,
    @Schema(description = "All languages it is written in.") Set<String> locales) {

  static RoutineSummary of(PublishedRoutine published, LocalDate today) {
    Routine routine = published.routine();
    return new RoutineSummary(
        routine.id(),
        routine.version(),
        published.owner(),
        routine.title(),
        routine.summary(),
        routine.kind(),
        routine.goal(),
        routine.bodyAreas(),
        routine.seconds(),
        routine.level(),
        routine.position(),
        routine.equipment(),
        routine.painRelated(),
        published.publishedAt(),
        routine.reviewDue(),
        routine.isReviewOverdue(today),
        routine.locales());
  }
}
