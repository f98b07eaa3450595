package dev.interlude.activity.intake;

import dev.interlude.activity.delivery.ClearedDay;
import dev.interlude.activity.intake.IntakeAnswer.RejectedEvent;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a person take a day back: the same as sending {@code day.cleared} with their own token. */
@RestController
@Tag(name = "My days", description = "What the caller takes back.")
class MyDaysController {

  private final Reception reception;
  private final Metering metering;
  private final TakingEvents takingEvents;

  MyDaysController(Reception reception, Metering metering, TakingEvents takingEvents) {
    this.reception = reception;
    this.metering = metering;
    this.takingEvents = takingEvents;
  }

  @DeleteMapping("/v1/me/days/{date}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Take a day of the caller back: it is empty for good.",
      description =
          "The date is the caller's local one, today or one of the 400 days before. Within seconds"
              + " GET /v1/me/days shows the day as cleared; asking again changes nothing.")
  @ApiResponse(responseCode = "202", description = "The word of it is in the log.")
  @ApiResponse(
      responseCode = "400",
      description = "invalid: no date; invalid-field: not one to take.")
  @ApiResponse(responseCode = "403", description = "not-a-person, missing-scope, not-enrolled.")
  void takeBack(Caller caller, @PathVariable LocalDate date) {
    String person = caller.person();
    Submission submission = fromHere(reception.receive(caller, null));
    metering.count(1, submission);
    takingEvents
        .take(List.of(ClearedDay.of(submission, person, date)), submission, null)
        .rejected()
        .stream()
        .findFirst()
        .ifPresent(MyDaysController::refuse);
  }

  /** The types of the caller's app hold; the source is ours, whatever prefix the app has. */
  private static Submission fromHere(Submission received) {
    return new Submission(
        received.tenant(),
        received.person(),
        received.client(),
        new AllowedEvents(received.allowed().types(), ""),
        received.receivedAt(),
        received.clockShift());
  }

  private static void refuse(RejectedEvent rejected) {
    HttpStatus status =
        rejected.code().equals("not-allowed-type") ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
    throw Problem.of(status, rejected.code(), "The day cannot be taken back: " + rejected.detail());
  }
}
