package dev.interlude.analytics.figures.publishing;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes one period in the current transaction, while no other instance publishes the tenant.
 */
@Component
class PublishAlone {

  /** What became of it. */
  enum Outcome {
    PUBLISHED,
    NOT_DUE,
    /** Another instance is publishing the tenant. */
    BUSY
  }

  private final TenantLock lock;
  private final PublicationTable publications;
  private final PersonDayTable personDays;
  private final PublishPeriod publishPeriod;
  private final PublishingSettings settings;
  private final Clock clock;

  PublishAlone(
      TenantLock lock,
      PublicationTable publications,
      PersonDayTable personDays,
      PublishPeriod publishPeriod,
      PublishingSettings settings,
      Clock clock) {
    this.lock = lock;
    this.publications = publications;
    this.personDays = personDays;
    this.publishPeriod = publishPeriod;
    this.settings = settings;
    this.clock = clock;
  }

  /** The state to publish the period in, if it is due. */
  Optional<PublicationState> due(
      Period period, @Nullable Publication last, DirectoryInUse directory) {
    return Due.at(
        clock.instant(),
        period,
        last,
        () ->
            Publication.fingerprint(
                personDays.fingerprint(directory.tenantId(), period), directory.fingerprint()),
        settings);
  }

  /**
   * Another instance may have published the period since this one looked, and someone may have been
   * erased: so look again under the lock, which erasures wait for.
   */
  Outcome run(Period period, DirectoryInUse directory) {
    if (!lock.tryTake(directory.tenantId())) {
      return Outcome.BUSY;
    }
    directory.refresh();
    Publication last = publications.of(directory.tenantId(), period).orElse(null);
    Optional<PublicationState> state = due(period, last, directory);
    state.ifPresent(to -> publishPeriod.run(directory, period, to, last));
    return state.isPresent() ? Outcome.PUBLISHED : Outcome.NOT_DUE;
  }
}
