package dev.interlude.activity.intake;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The intake as it is described to developers of clients. */
@Tag(name = "Events", description = "What client apps report.")
interface IntakeApi {

  /** One event. */
  String SINGLE =
      """
      {"specversion": "1.0", "id": "0193445c-9d3a-7c41-9d8e-2f6f0a4f8b11",
       "source": "urn:acme:desk:17", "type": "dev.interlude.posture.observed.v1",
       "subject": "p-001", "time": "2026-11-16T09:05:00+01:00",
       "data": {"from": "2026-11-16T09:00:00+01:00", "to": "2026-11-16T09:05:00+01:00",
                "posture": "sitting", "evidence": "desk-sensor"}}
      """;

  /** A batch of one. */
  String BATCH =
      """
      [{"specversion": "1.0", "id": "0193445c-9d3a-7c41-9d8e-2f6f0a4f8b12",
        "source": "urn:acme:desk:17", "type": "dev.interlude.break.completed.v1",
        "subject": "p-001", "time": "2026-11-16T10:05:00+01:00",
        "data": {"breakId": "movement-20261116T100000+0100", "kind": "movement",
                 "startedAt": "2026-11-16T10:01:00+01:00", "ratio": 1.0}}]
      """;

  /** An answer with one rejected event. */
  String ANSWER =
      """
      {"accepted": 48, "rejected": [{"index": 3, "id": "0193445c-9d3a-7c41-9d8e-2f6f0a4f8b13",
       "code": "invalid-field", "detail": "is one of sitting, standing, moving, away",
       "pointer": "/data/posture"}]}
      """;

  @Operation(
      summary = "Send one event or a batch.",
      description =
          """
          CloudEvents 1.0 in JSON, plain or gzip; at most 500 events and 1 MiB after unzipping.
          Each event is judged alone. The answer comes once the log has acknowledged all accepted
          events; after 503 or 429 the same events may be sent again with the same ids.""",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = BodyForm.SINGLE_TYPE,
                    schema = @Schema(type = "object"),
                    examples = @ExampleObject(SINGLE)),
                @Content(
                    mediaType = BodyForm.BATCH_TYPE,
                    schema = @Schema(type = "array"),
                    examples = @ExampleObject(BATCH))
              }))
  @ApiResponse(
      responseCode = "202",
      description = "All accepted events are in the log.",
      content =
          @Content(
              schema = @Schema(implementation = IntakeAnswer.class),
              examples = @ExampleObject(ANSWER)))
  @ApiResponse(responseCode = "400", description = "Not JSON, no event and no batch.")
  @ApiResponse(
      responseCode = "403",
      description = "missing-scope, client-not-registered, not-enrolled, unknown-tenant.")
  @ApiResponse(responseCode = "413", description = "Over a limit; nothing was taken.")
  @ApiResponse(responseCode = "408", description = "The body came too slowly.")
  @ApiResponse(responseCode = "429", description = "overloaded, quota-exceeded; see Retry-After.")
  @ApiResponse(responseCode = "503", description = "No acknowledgement; see Retry-After.")
  IntakeAnswer take(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(
              description = "The client's clock at sending: shifts times if over 2 min off ours.")
          @Nullable String sentAt);
}
