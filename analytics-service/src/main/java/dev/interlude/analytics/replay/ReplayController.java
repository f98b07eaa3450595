package dev.interlude.analytics.replay;

import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ops/replays")
@PreAuthorize("hasRole('operator')")
@Tag(name = "Replays", description = "Rebuilding person-days from the log.")
class ReplayController {

  private static final int LISTED = 20;

  private final StartingReplays starting;
  private final ReplayTable replays;

  ReplayController(StartingReplays starting, ReplayTable replays) {
    this.starting = starting;
    this.replays = replays;
  }

  /** The latest replays. */
  record Listed(List<Replay> replays) {}

  @PostMapping
  @Operation(
      summary = "Rebuilds person-days from the retained log, and switches over",
      description =
          "Answers 202 at once; the resource named by Location tells how far it is. People read"
              + " their days meanwhile. With compareOnly the table stays as it is. 409"
              + " replay-running while there is one.")
  ResponseEntity<Replay> start(
      @RequestBody(required = false) @Nullable ReplayRequest request,
      Authentication authentication) {
    ReplayRequest asked = request == null ? ReplayRequest.ALL : request;
    UUID id = starting.start(asked.from(), asked.isCompareOnly(), authentication.getName());
    return ResponseEntity.accepted().location(URI.create("/v1/ops/replays/" + id)).body(get(id));
  }

  @GetMapping
  @Operation(summary = "The latest replays, newest first")
  Listed list() {
    return new Listed(replays.latest(LISTED));
  }

  @GetMapping("/{id}")
  @Operation(summary = "How far a replay is, or what became of it")
  Replay get(@PathVariable UUID id) {
    return replays
        .find(id)
        .orElseThrow(
            () -> Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such replay."));
  }
}
