package dev.interlude.content.catalogue;

import dev.interlude.content.form.MisshapenException;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.routine.Routine;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Publishes what is new in the catalogue at every start, one transaction a file. A file that cannot
 * be published is named in the log and counted; the others go on, and what readers had before
 * stays.
 */
@Component
class ImportingCatalogue implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportingCatalogue.class);

  private static final String UNREADABLE = "unreadable";

  private final CatalogueSettings settings;
  private final ResourcePatternResolver resources;
  private final Publishing publishing;
  private final MeterRegistry meters;
  private final Clock clock;

  ImportingCatalogue(
      CatalogueSettings settings,
      ResourcePatternResolver resources,
      Publishing publishing,
      MeterRegistry meters,
      Clock clock) {
    this.settings = settings;
    this.resources = resources;
    this.publishing = publishing;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    Resource[] files = resources.getResources(settings.location());
    var progress = new ImportProgress(files.length, clock, line -> log.info("catalogue: {}", line));
    for (Resource file : files) {
      String outcome = importFile(file);
      meters.counter("interlude.content.catalogue.files", "outcome", outcome).increment();
      progress.count(outcome);
    }
    progress.end();
  }

  private String importFile(Resource file) throws IOException {
    try (InputStream yaml = file.getInputStream()) {
      Routine routine = CatalogueFile.read(yaml);
      Outcome outcome = publishing.publish(PublishedRoutine.SHARED, routine);
      tell(file, routine, outcome);
      return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    } catch (MisshapenException misshapen) {
      misshapen
          .misfits()
          .forEach(
              misfit ->
                  log.error(
                      "catalogue: {} is no routine: {} {}",
                      file.getFilename(),
                      misfit.pointer(),
                      misfit.detail()));
      return UNREADABLE;
    } catch (JacksonException unreadable) {
      log.error("catalogue: {} is no routine: {}", file.getFilename(), unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private static void tell(Resource file, Routine routine, Outcome outcome) {
    switch (outcome) {
      case Outcome.Published _ ->
          log.debug("catalogue: published {} version {}", routine.id(), routine.version());
      case Outcome.Unchanged _ ->
          log.debug("catalogue: {} version {} is known", routine.id(), routine.version());
      case Outcome.Conflicting _ ->
          log.error(
              "catalogue: {} differs from the published version {} of {}: raise its version",
              file.getFilename(),
              routine.version(),
              routine.id());
      case Outcome.Withdrawn(int version) ->
          log.error(
              "catalogue: {} is not published: version {} of {} was retired for safety, and it has"
                  + " version {}: raise its version once it is safe",
              file.getFilename(),
              version,
              routine.id(),
              routine.version());
      case Outcome.Refused(var violations) ->
          violations.forEach(
              violation ->
                  log.error(
                      "catalogue: {} cannot be published: {} {}: {}",
                      file.getFilename(),
                      violation.rule(),
                      violation.pointer(),
                      violation.detail()));
    }
  }
}
