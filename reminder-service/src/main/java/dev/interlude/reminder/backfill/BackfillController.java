package dev.interlude.reminder.backfill;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.backfill.AdvancingPastDays.Counts;
import dev.interlude.reminder.backlog.CatchingUp;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.KafkaException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
@PreAuthorize("hasRole('operator')")
@Tag(name = "Backfill", description = "For demonstrations: exists in the profile demo only.")
class BackfillController {

  private static final Logger LOG = LoggerFactory.getLogger(BackfillController.class);
  private static final Duration FACTS_WITHIN = Duration.ofSeconds(30);

  private final AdvancingPastDays advancing;
  private final CatchingUp catchingUp;

  BackfillController(AdvancingPastDays advancing, CatchingUp catchingUp) {
    this.advancing = advancing;
    this.catchingUp = catchingUp;
  }

  @PostMapping("/v1/ops/backfill")
  @Operation(
      summary = "Advance past days of a tenant to a local time",
      description =
          "Reads all facts reported so far; then settles breaks that were open before this call"
              + " and end before that time (at 24:00 also those that end at midnight or reach"
              + " over it); then says which breaks were due before it. Today is advanced to now"
              + " at most. Answers with numbers only.")
  Counts backfill(@RequestBody BackfillRequest request) {
    var range = request.checked();
    try {
      if (!catchingUp.await(FACTS_WITHIN, () -> false)) {
        throw unavailable("The facts reported so far are not all read yet; try again.");
      }
      long begin = System.nanoTime();
      Counts counts = advancing.advance(range);
      LOG.info(
          "Advanced past days: {} in {} ms",
          counts,
          Duration.ofNanos(System.nanoTime() - begin).toMillis());
      return counts;
    } catch (KafkaException e) {
      throw unavailable("The broker does not answer; try again when it does.");
    }
  }

  private static Problem unavailable(String detail) {
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "try-again", detail)
        .header("Retry-After", "5");
  }
}
