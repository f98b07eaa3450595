package dev.interlude.content.publishing;

import dev.interlude.content.audit.Action;
import dev.interlude.content.audit.AuditTrail;
import dev.interlude.content.routine.Routine;
import dev.interlude.defaults.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes one version of a routine and tells the other services, or neither. */
@Service
public class Publishing {

  /** What came of it. */
  public sealed interface Outcome {
    record Published() implements Outcome {}

    /** This version is there already, word for word. */
    record Unchanged() implements Outcome {}

    /** This version is there already with other content; a change needs a new version. */
    record Conflicting() implements Outcome {}

    /** Older than {@code version}, which was retired for safety: it must not come back. */
    record Withdrawn(int version) implements Outcome {}

    record Refused(List<Violation> violations) implements Outcome {}
  }

  private final RoutineVersions versions;
  private final CheckingRoutines checking;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final ApplicationEventPublisher changes;
  private final Clock clock;

  Publishing(
      RoutineVersions versions,
      CheckingRoutines checking,
      Outbox outbox,
      AuditTrail trail,
      ApplicationEventPublisher changes,
      Clock clock) {
    this.versions = versions;
    this.checking = checking;
    this.outbox = outbox;
    this.trail = trail;
    this.changes = changes;
    this.clock = clock;
  }

  @Transactional
  public Outcome publish(String owner, Routine routine) {
    return publish(owner, routine, Set.of());
  }

  /**
   * Publishes one of several that name each other.
   *
   * @param coming ids that count as published because they are about to be
   */
  @Transactional
  public Outcome publish(String owner, Routine routine, Set<String> coming) {
    Optional<Routine> known = versions.find(owner, routine.id(), routine.version());
    if (known.isPresent()) {
      return compare(known.get(), routine);
    }
    versions.lock(owner);
    Optional<Integer> unsafe = versions.latestUnsafe(owner, routine.id());
    if (unsafe.isPresent() && routine.version() < unsafe.get()) {
      return new Outcome.Withdrawn(unsafe.get());
    }
    List<Violation> violations = checking.violations(owner, routine, coming);
    if (!violations.isEmpty()) {
      return new Outcome.Refused(violations);
    }
    var published =
        new PublishedRoutine(owner, clock.instant().truncatedTo(ChronoUnit.MICROS), routine);
    if (!versions.add(published)) {
      // another instance was faster
      return versions
          .find(owner, routine.id(), routine.version())
          .map(other -> compare(other, routine))
          .orElseGet(Outcome.Conflicting::new);
    }
    announce(published);
    trail.add(owner, routine.id(), routine.version(), AuditTrail.CATALOGUE, Action.PUBLISHED, null);
    return new Outcome.Published();
  }

  /** Tells the other services, unless a later version is published already. */
  @Transactional
  public void announce(PublishedRoutine published) {
    if (versions
        .latestPublished(published.owner(), published.routine().id())
        .filter(latest -> latest.routine().version() == published.routine().version())
        .isPresent()) {
      outbox.add(Announcement.of(published));
    }
    changes.publishEvent(new RoutinesChanged(published.owner()));
  }

  private static Outcome compare(Routine known, Routine offered) {
    return known.equals(offered) ? new Outcome.Unchanged() : new Outcome.Conflicting();
  }
}
