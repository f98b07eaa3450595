package dev.interlude.activity.intake;

import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.quota.FairPlaces;
import dev.interlude.defaults.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
  private final Metering metering;
  private final FairPlaces inFlight;

  IntakeController(
      Reception reception,
      TakingEvents takingEvents,
      Metering metering,
      IntakeMetrics metrics,
      IntakeSettings settings) {
    this.reception = reception;
    this.takingEvents = takingEvents;
    this.bodies = new Bodies(settings.maxSize().toBytes(), settings.bodyTimeout());
    this.metering = metering;
    this.maxEvents = settings.maxEvents();
    this.inFlight = new FairPlaces(settings.maxRequestsInFlight(), metrics::overloaded);
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
        Sender.of(caller),
        () -> {
          Submission submission = reception.receive(caller, sentAt);
          BodyForm form = BodyForm.of(request.getContentType());
          List<byte[]> events = EventSlices.of(bodies.read(request), form, maxEvents);
          metering.count(events.size(), submission);
          return takingEvents.take(events, submission, sentAt);
        });
  }
}
