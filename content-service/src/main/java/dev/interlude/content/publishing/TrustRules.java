package dev.interlude.content.publishing;

import dev.interlude.content.publishing.PublishingRule.Finding;
import dev.interlude.content.routine.Routine;
import java.time.LocalDate;
import java.util.List;

/** Rules about who stands behind a routine, and on what ground. */
final class TrustRules {

  private TrustRules() {}

  static List<Finding> reviewerIsNotTheAuthor(Routine routine, LocalDate today) {
    boolean someoneElse =
        !routine.author().isBlank()
            && !routine.reviewer().isBlank()
            && !routine.reviewer().strip().equalsIgnoreCase(routine.author().strip());
    return someoneElse
        ? List.of()
        : List.of(new Finding("/reviewer", "someone other than the author has to review it"));
  }

  static List<Finding> reviewDueLiesAhead(Routine routine, LocalDate today) {
    return routine.reviewDue().isAfter(today)
        ? List.of()
        : List.of(new Finding("/reviewDue", "a day after today, by which it is read again"));
  }

  static List<Finding> evidenceIsDated(Routine routine, LocalDate today) {
    return routine.evidence().stream().anyMatch(evidence -> evidence.date() != null)
        ? List.of()
        : List.of(new Finding("/evidence", "at least one source with a date"));
  }
}
