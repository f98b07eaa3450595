package dev.interlude.reminder.policy;

import dev.interlude.reminder.timing.QuietRange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a policy, as its API shows it. */
record PolicyView(
    @Schema(description = "As break.due names it", example = "department/operations")
        String policyId,
    int version,
    @Nullable String department,
    @Nullable String person,
    Instant at,
    String author,
    String reason,
    @Schema(description = "Without kinds the policy ended: the next wider one holds")
        @Nullable List<KindPolicy> kinds,
    @Schema(description = "Local times in which nothing is due")
        @Nullable List<QuietRange> quietHours,
    @Schema(description = "How many of the people concerned follow it already")
        Progress.@Nullable Of following) {

  static PolicyView of(Version version, Progress.@Nullable Of progress) {
    String department = version.scope().department();
    String person = version.scope().person();
    return new PolicyView(
        version.scope().policyId(),
        version.version(),
        department.isEmpty() ? null : department,
        person.isEmpty() ? null : person,
        version.at(),
        version.author(),
        version.reason(),
        version.content() == null ? null : PolicyContent.read(version).kinds(),
        version.content() == null ? null : PolicyContent.read(version).quiet(),
        progress);
  }
}
