package dev.interlude.content.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.routine.Routine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

@Schema(description = "A routine with all its parts, in one language.")
record WholeRoutine(
    @JsonUnwrapped Routine routine,
    @Schema(description = "'shared' for the shipped catalogue, else the tenant.") String owner,
    Instant publishedAt,
    @Schema(description = "Offered, never chosen automatically; red flags come first.")
        boolean painRelated,
    @Schema(description = "Past the day by which it was to be read again.") boolean reviewOverdue,
    @Schema(description = "All languages it is written in.") Set<String> locales) {

  static WholeRoutine of(PublishedRoutine published, LocalDate today) {
    Routine routine = published.routine();
    return new WholeRoutine(
        routine,
        published.owner(),
        published.publishedAt(),
        routine.painRelated(),
        routine.isReviewOverdue(today),
        routine.locales());
  }
}
