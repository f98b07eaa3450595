package dev.interlude.activity.imports;

import dev.interlude.activity.imports.Importing.Outcome;
import dev.interlude.activity.intake.Bodies;
import dev.interlude.activity.intake.Reception;
import dev.interlude.activity.intake.Sender;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.quota.FairPlaces;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/imports")
class ImportController implements ImportApi {

  private final Reception reception;
  private final Importing importing;
  private final ImportJobTable jobs;
  private final Bodies bodies;
  private final FairPlaces reading;
  private final int maxIntervals;

  ImportController(
      Reception reception,
      Importing importing,
      ImportJobTable jobs,
      ImportMetrics metrics,
      ImportSettings settings) {
    this.reception = reception;
    this.importing = importing;
    this.jobs = jobs;
    this.bodies = new Bodies(settings.maxSize().toBytes(), settings.bodyTimeout());
    this.reading = new FairPlaces(settings.maxReading(), metrics::refused);
    this.maxIntervals = settings.maxIntervals();
  }

  @Override
  @PostMapping(path = "/activitywatch", consumes = MediaType.APPLICATION_JSON_VALUE)
  public ResponseEntity<ImportResult> importActivityWatch(
      Caller caller, HttpServletRequest request) {
    String person = caller.person();
    Outcome outcome =
        reading.within(
            Sender.of(caller),
            () -> {
              Submission submission = reception.receive(caller, null);
              return importing.take(read(request, submission), person, submission);
            });
    return switch (outcome) {
      case Outcome.Finished finished -> ResponseEntity.ok(finished.result());
      case Outcome.Queued queued ->
          ResponseEntity.accepted().location(URI.create("/v1/imports/" + queued.job())).build();
    };
  }

  @Override
  @GetMapping
  public List<ImportJob> list(Caller caller) {
    return jobs.of(caller.tenant(), owner(caller));
  }

  @Override
  @GetMapping("/{id}")
  public ImportJob get(Caller caller, @PathVariable UUID id) {
    return jobs.find(caller.tenant(), owner(caller), id)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND,
                    "unknown-import",
                    "You have no such import; finished ones are kept for some days only."));
  }

  private Export read(HttpServletRequest request, Submission submission) {
    try (InputStream body = bodies.open(request)) {
      return ReadingExport.read(body, submission.receivedAt(), maxIntervals);
    } catch (IOException e) {
      throw Bodies.cutOff();
    }
  }

  private static String owner(Caller caller) {
    if (!caller.hasScope("events:write")) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, "missing-scope", "The token needs the scope events:write.");
    }
    return caller.person();
  }
}
