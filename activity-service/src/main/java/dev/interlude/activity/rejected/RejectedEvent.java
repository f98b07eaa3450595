package dev.interlude.activity.rejected;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlude.activity.judge.RejectionCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rejected event as operators see it: nothing of what is in it, nor of whom it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedEvent(
    @Schema(description = "For replaying it; says nothing of the event's own id.") long id,
    @Schema(example = "acme") String tenant,
    @Schema(description = "The app; empty when the token named none.", example = "acme-desk-app")
        String client,
    @Schema(type = "string", example = "invalid-field") RejectionCode code,
    @Schema(description = "The wrong field (RFC 6901).", example = "/data/posture")
        @Nullable String pointer,
    @Schema(type = "string", description = "http or kafka.") Way way,
    @Schema(description = "When it was received.") Instant at,
    @Schema(description = "In bytes.") int size,
    @Schema(
            type = "string",
            description =
                """
                rejected: kept, may be replayed. waiting: kept, judged again as soon as the person \
                appears. replayed: in the log. gone: only a fingerprint was kept.""")
        State state) {}
