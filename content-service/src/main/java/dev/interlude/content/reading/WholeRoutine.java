package dev.interlude.content.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.routine.Routine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  /**
   * As readers get it.
   *
   * @param others of the routines that it names, those that its readers can have: nobody is led to
   *     one that is gone
   */
  static WholeRoutine of(PublishedRoutine published, Set<String> others, LocalDate today) {
    Routine written = published.routine();
    List<Alternative> left =
        written.alternatives().stream().filter(each -> each.leadsAmong(others)).toList();
    Routine routine =
        written.as(written.id(), written.version(), written.author(), written.reviewer(), left);
    return new WholeRoutine(
        routine,
        published.owner(),
        published.publishedAt(),
        routine.painRelated(),
        routine.isReviewOverdue(today),
        routine.locales());
  }
}
