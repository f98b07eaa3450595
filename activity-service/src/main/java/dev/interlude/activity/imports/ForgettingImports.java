package dev.interlude.activity.imports;

import dev.interlude.activity.erasure.PersonalData;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what is kept of imports: for a person at once, for everybody after some days. */
@Component
class ForgettingImports implements PersonalData {

  private final ImportJobTable jobs;
  private final ImportSettings settings;
  private final Clock clock;

  ForgettingImports(ImportJobTable jobs, ImportSettings settings, Clock clock) {
    this.jobs = jobs;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Deletes the person's jobs, with what is not delivered of them. A chunk that is on its way at
   * this moment may still reach the log. Jobs bear no directory version: all go.
   *
   * @return how many jobs there were
   */
  @Override
  public int forget(String tenant, String person, int directoryVersion) {
    return jobs.delete(tenant, person);
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    jobs.deleteFinishedBefore(clock.instant().minus(settings.keep()));
  }
}
