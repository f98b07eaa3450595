package dev.interlude.activity.rejected;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of judging entries again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayAnswer(
    @Schema(description = "Taken: in the log, acknowledged.") int replayed,
    @Schema(description = "Still of an unknown person, and judged again as soon as it appears.")
        int waiting,
    @Schema(description = "Rejected again; the list tells the code of now.") int rejected,
    @Schema(description = "Passed over: only a fingerprint was kept.") int notKept,
    @Schema(
            description =
                "The parameter cursor for those not reached yet; absent when there are none.")
        @Nullable String next) {

  static ReplayAnswer of(Map<Outcome, Integer> outcomes, @Nullable PageMark next) {
    return new ReplayAnswer(
        outcomes.getOrDefault(Outcome.REPLAYED, 0),
        outcomes.getOrDefault(Outcome.WAITING, 0),
        outcomes.getOrDefault(Outcome.REJECTED, 0),
        outcomes.getOrDefault(Outcome.NOT_KEPT, 0),
        next == null ? null : next.encode());
  }
}
