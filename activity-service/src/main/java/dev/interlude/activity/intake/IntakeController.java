package dev.interlude.activity.intake;

import dev.interlude.activity.judge.Submission;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IntakeController implements IntakeApi {

  private final Reception reception;
  private final TakingEvents takingEvents;
  private final IntakeMetrics metrics;
  private final Bodies bodies;
  private final int maxEvents;
  private final Semaphore places;

  IntakeController(
      Reception reception,
      TakingEvents takingEvents,
      IntakeMetrics metrics,
      IntakeSettings settings) {
    this.reception = reception;
    this.takingEvents = takingEvents;
    this.metrics = metrics;
    this.bodies = new Bodies((int) settings.maxSize().toBytes());
    this.maxEvents = settings.maxEvents();
    this.places = new Semaphore(settings.maxRequestsInFlight());
  }

  @Override
  @PostMapping(
      path = "/v1/events",
      consumes = {BodyForm.SINGLE_TYPE, BodyForm.BATCH_TYPE, MediaType.APPLICATION_JSON_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  public IntakeAnswer take(
      Caller caller,
      HttpServletRequest request,
      @RequestHeader(name = "Sent-At", required = false) @Nullable String sentAt)
      throws IOException {
    if (!places.tryAcquire()) {
      metrics.overloaded();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "overloaded",
              "Too many requests at this moment; send the events again with the same ids.")
          .header(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      Submission submission = reception.receive(caller, sentAt);
      List<byte[]> events =
          EventSlices.of(bodies.read(request), BodyForm.of(request.getContentType()), maxEvents);
      return takingEvents.take(events, submission, sentAt);
    } finally {
      places.release();
    }
  }
}
