package dev.interlude.activity.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.activity.delivery.Judged.Rejection;
import dev.interlude.activity.judge.Judgement.Rejected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request's events: those accepted are in the log, acknowledged. */
record IntakeAnswer(int accepted, List<RejectedEvent> rejected) {

  /** One event that was not taken. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RejectedEvent(
      @Schema(description = "Its place in the batch, from 0.") int index,
      @Nullable String id,
      @Schema(example = "invalid-field") String code,
      String detail,
      @Schema(description = "The wrong field (RFC 6901).", example = "/data/posture")
          @Nullable String pointer) {

    static RejectedEvent of(Rejection rejection) {
      Rejected why = rejection.why();
      return new RejectedEvent(
          rejection.index(), why.id(), why.code().wireName(), why.detail(), why.pointer());
    }
  }
}
