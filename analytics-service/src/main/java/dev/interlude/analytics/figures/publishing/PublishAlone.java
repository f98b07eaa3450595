package dev.interlude.analytics.figures.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes one period in the current transaction, while no other instance publishes the tenant.
 */
@Component
class PublishAlone {

  /** How often a closed period is looked at while it could be published once. */
  private static final int LOOKS = 4;

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
  private final LatelyUnchanged lately;

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
    lately = new LatelyUnchanged(settings.republishAfter().dividedBy(LOOKS));
  }

  /** The state to publish the period in, if it is due. */
  Optional<PublicationState> due(
      Period period, @Nullable Publication last, DirectoryInUse directory) {
    Instant now = clock.instant();
    return Due.at(now, period, last, () -> fingerprint(now, period, last, directory), settings);
  }

  private String fingerprint(
      Instant now, Period period, @Nullable Publication last, DirectoryInUse directory) {
    if (last != null && lately.contains(directory.tenantId(), period, now)) {
      return last.fingerprint();
    }
    String fingerprint =
        Publication.fingerprint(
            personDays.fingerprint(directory.tenantId(), period), directory.fingerprint());
    if (last != null && last.fingerprint().equals(fingerprint)) {
      lately.put(directory.tenantId(), period, now);
    }
    return fingerprint;
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
