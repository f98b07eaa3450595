package dev.interlude.activity.imports;

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
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** Imports as they are described to people and developers of clients. */
@Tag(name = "Imports", description = "What other programs recorded about the caller.")
interface ImportApi {

  /** An export with one bucket that is read. */
  String EXPORT =
      """
      {"buckets": {"aw-watcher-afk_laptop": {"type": "afkstatus", "events": [
        {"timestamp": "2026-11-16T08:00:00.123000+00:00", "duration": 1260.4,
         "data": {"status": "not-afk"}}]}}}
      """;

  @Operation(
      summary = "Import an export of ActivityWatch.",
      description =
          """
          Takes the JSON of its /api/0/export, plain or gzip, up to 64 MB after unzipping. Buckets of
          type afkstatus (not-afk: sitting, afk: away) and table_state (sitting, standing) are read;
          all others are passed over unread. Importing the same again changes nothing.""",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(type = "object"),
                      examples = @ExampleObject(EXPORT))))
  @ApiResponse(
      responseCode = "200",
      description = "All was judged, and the accepted is in the log.")
  @ApiResponse(
      responseCode = "202",
      description = "A job does it; its address is in Location.",
      content = @Content)
  @ApiResponse(responseCode = "400", description = "No export; errors names the place.")
  @ApiResponse(responseCode = "403", description = "missing-scope, not-a-person, not-enrolled.")
  @ApiResponse(responseCode = "408", description = "The body came too slowly.")
  @ApiResponse(responseCode = "413", description = "Over a limit; nothing was taken.")
  @ApiResponse(responseCode = "429", description = "overloaded, too-many-imports; see Retry-After.")
  @ApiResponse(responseCode = "503", description = "The log is away; send the same file again.")
  ResponseEntity<ImportResult> importActivityWatch(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpServletRequest request);

  @Operation(summary = "The caller's last 100 jobs, newest first.")
  List<ImportJob> list(@Parameter(hidden = true) Caller caller);

  @Operation(summary = "One job of the caller.")
  ImportJob get(@Parameter(hidden = true) Caller caller, UUID id);
}
