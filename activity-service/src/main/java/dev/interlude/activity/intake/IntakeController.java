package dev.interlude.activity.intake;

import dev.interlude.activity.judge.Submission;
import dev.interlude.defaults.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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
  private final Bodies bodies;
  private final int maxEvents;
  private final InFlight inFlight;

  IntakeController(
      Reception reception,
      TakingEvents takingEvents,
      IntakeMetrics metrics,
      IntakeSettings settings) {
    this.reception = reception;
    this.takingEvents = takingEvents;
    this.bodies = new Bodies((int) settings.maxSize().toBytes());
    this.maxEvents = settings.maxEvents();
    this.inFlight = new InFlight(settings.maxRequestsInFlight(), metrics::overloaded);
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
      @RequestHeader(name = "Sent-At", required = false) @Nullable String sentAt) {
    return inFlight.within(
        () -> {
          Submission submission = reception.receive(caller, sentAt);
          BodyForm form = BodyForm.of(request.getContentType());
          return takingEvents.take(
              EventSlices.of(bodies.read(request), form, maxEvents), submission, sentAt);
        });
  }
}
