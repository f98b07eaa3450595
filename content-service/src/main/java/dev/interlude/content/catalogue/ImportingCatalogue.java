package dev.interlude.content.catalogue;

import dev.interlude.content.form.MisshapenException;
import dev.interlude.content.publishing.CheckingRoutines;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.routine.Routine;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Publishes what is new in the catalogue at every start, one transaction a file, and files that
 * name each other as other ways last. A file that cannot be published is named in the log and
 * counted; the others go on, and what readers had before stays.
 */
@Component
class ImportingCatalogue implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ImportingCatalogue.class);

  private static final String UNREADABLE = "unreadable";

  private final CatalogueSettings settings;
  private final ResourcePatternResolver resources;
  private final Publishing publishing;
  private final CheckingRoutines checking;
  private final MeterRegistry meters;
  private final Clock clock;

  ImportingCatalogue(
      CatalogueSettings settings,
      ResourcePatternResolver resources,
      Publishing publishing,
      CheckingRoutines checking,
      MeterRegistry meters,
      Clock clock) {
    this.settings = settings;
    this.resources = resources;
    this.publishing = publishing;
    this.checking = checking;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    Resource[] files = resources.getResources(settings.location());
    var progress = new ImportProgress(files.length, clock, line -> log.info("catalogue: {}", line));
    var waiting = new WaitingFiles();
    for (Resource file : files) {
      count(progress, importFile(file, waiting));
    }
    importTogether(waiting, progress);
    progress.end();
  }

  private void count(ImportProgress progress, @Nullable String outcome) {
    if (outcome != null) {
      meters.counter("interlude.content.catalogue.files", "outcome", outcome).increment();
      progress.count(outcome);
    }
  }

  /** Those that name each other, once all the others are there. */
  private void importTogether(WaitingFiles waiting, ImportProgress progress) {
    var sorted = waiting.sort(routine -> checking.missing(PublishedRoutine.SHARED, routine));
    Set<String> coming = sorted.ids();
    for (WaitingFiles.Waiting file : sorted.together()) {
      Outcome outcome = publishing.publish(PublishedRoutine.SHARED, file.routine(), coming);
      count(progress, FileOutcome.tell(file.file(), file.routine(), outcome));
    }
    // Judged anew: of what each lacked before, some has come meanwhile.
    for (WaitingFiles.Waiting file : sorted.inVain()) {
      Outcome outcome = publishing.publish(PublishedRoutine.SHARED, file.routine());
      count(progress, FileOutcome.tell(file.file(), file.routine(), outcome));
    }
  }

  /** Null for a file that waits for others. */
  private @Nullable String importFile(Resource file, WaitingFiles waiting) throws IOException {
    try (InputStream yaml = file.getInputStream()) {
      Routine routine = CatalogueFile.read(yaml);
      Outcome outcome = publishing.publish(PublishedRoutine.SHARED, routine);
      return waiting.take(file, routine, outcome) ? null : FileOutcome.tell(file, routine, outcome);
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
}
