package dev.interlude.activity.rejected;

import dev.interlude.activity.judge.RejectionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How many rejected events there are of which app, code and state; most first. */
record RejectedSummary(List<Count> counts) {

  record Count(
      String tenant,
      String client,
      @Schema(type = "string", example = "invalid-field") RejectionCode code,
      @Schema(type = "string", example = "rejected") State state,
      long events) {}
}
