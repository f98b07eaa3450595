package dev.interlude.activity.rejected;

import dev.interlude.defaults.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.Principal;

/** Rejected events as they are described to operators. */
@Tag(name = "Rejected events", description = "What was not taken, and why; for operators.")
interface RejectedApi {

  /** Which entries are meant. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @Parameter(
      in = ParameterIn.QUERY,
      name = "tenant",
      schema = @Schema(type = "string"),
      description = "Of this company only.",
      example = "acme")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "code",
      schema = @Schema(type = "string"),
      description = "Rejected for this reason.",
      example = "unknown-person")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "client",
      schema = @Schema(type = "string"),
      description = "Sent by this app.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "from",
      schema = @Schema(type = "string", format = "date-time"),
      description = "Received then or later.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "to",
      schema = @Schema(type = "string", format = "date-time"),
      description = "Received before.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "state",
      schema = @Schema(type = "string"),
      description = "rejected, waiting, replayed or gone.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "A parameter is wrong; see errors.")
  @ApiResponse(responseCode = "403", description = "Not an operator.")
  @interface Filtered {}

  /** How much is meant. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @Parameter(
      in = ParameterIn.QUERY,
      name = "limit",
      schema = @Schema(type = "integer"),
      description = "How many at most: of a list 1 to 200 (else 50), of a replay 1 to 1,000.")
  @Parameter(
      in = ParameterIn.QUERY,
      name = "cursor",
      schema = @Schema(type = "string"),
      description = "The value of next of the answer before.")
  @interface Paged {}

  @Filtered
  @Paged
  @Operation(
      summary = "List rejected events, newest first.",
      description = "Kept for 14 days. Nothing of the event itself, and nobody it is about.")
  RejectedPage list(@Parameter(hidden = true) HttpServletRequest request);

  @Filtered
  @Operation(
      summary = "Count rejected events by company, app, code and state.",
      description = "At most 1,000 counts, the largest first.")
  RejectedSummary summary(@Parameter(hidden = true) HttpServletRequest request);

  @Operation(
      summary = "Judge an event again.",
      description =
          """
          As it was received then, by the directory and the registration of now. If it is taken, it
          is in the log when this answers; if not, the entry has the new code.""")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", description = "Not an id.")
  @ApiResponse(responseCode = "403", description = "Not an operator.")
  @ApiResponse(responseCode = "404", description = "No such entry (any more).")
  @ApiResponse(responseCode = "409", description = "not-kept: only a fingerprint was kept.")
  @ApiResponse(responseCode = "503", description = "broker-unavailable, not-ready; ask again.")
  ReplayAnswer replay(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Principal principal,
      @Parameter(description = "Of the list.", example = "4711") String id);

  @Filtered
  @Paged
  @Operation(
      summary = "Judge many events again, oldest first.",
      description =
          """
          Up to 1,000 in one request; go on with cursor = next until there is no next. Asking again
          is harmless: what was taken is not sent twice.""")
  @ApiResponse(responseCode = "503", description = "broker-unavailable, not-ready; ask again.")
  ReplayAnswer replayMany(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Principal principal,
      @Parameter(hidden = true) HttpServletRequest request);
}
