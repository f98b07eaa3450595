package dev.interlude.content.catalogue;

import dev.interlude.content.publishing.Publishing.Outcome;
import dev.interlude.content.routine.Routine;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** What the operator is told about a file. */
final class FileOutcome {

  private static final Logger log = LoggerFactory.getLogger(ImportingCatalogue.class);

  private FileOutcome() {}

  /** Writes to the log; returns the word that the file is counted under. */
  static String tell(Resource file, Routine routine, Outcome outcome) {
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
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
