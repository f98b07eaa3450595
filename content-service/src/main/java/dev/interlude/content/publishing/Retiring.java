package dev.interlude.content.publishing;

import dev.interlude.content.audit.Action;
import dev.interlude.content.audit.AuditTrail;
import dev.interlude.contracts.RoutineChanged.Retirement;
import dev.interlude.defaults.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was published, one version or all, and tells the other services, or neither. */
@Service
class Retiring {

  /**
   * What came of it.
   *
   * @param latest the version that readers get now; null if none is left
   */
  record Retired(List<Integer> versions, @Nullable Integer latest) {}

  private final RoutineVersions versions;
  private final OwnAndShared ownAndShared;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final ApplicationEventPublisher changes;
  private final Clock clock;

  Retiring(
      RoutineVersions versions,
      OwnAndShared ownAndShared,
      Outbox outbox,
      AuditTrail trail,
      ApplicationEventPublisher changes,
      Clock clock) {
    this.versions = versions;
    this.ownAndShared = ownAndShared;
    this.outbox = outbox;
    this.trail = trail;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Empty if nothing of it is published. When an earlier version is left, it is announced again;
   * when none is, the reason is announced, and then the key's tombstone; but no tombstone where the
   * tenant's routine goes on hiding the shared one, which followers have to know for good.
   *
   * @param version the only one to retire; null for all, which stops the routine
   */
  @Transactional
  public Optional<Retired> retire(
      String owner, String id, @Nullable Integer version, Retirement why, String who) {
    versions.lock(owner);
    Optional<PublishedRoutine> before = versions.latestPublished(owner, id);
    Instant now = clock.instant();
    List<Integer> retired = versions.retire(owner, id, version, why, now);
    if (retired.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    Optional<PublishedRoutine> left = versions.latestPublished(owner, id);
    left.ifPresentOrElse(
        earlier -> outbox.add(Announcement.again(earlier, now)),
        () -> announceEnd(before.get(), why, now));
    Action action = why.safety() ? Action.RETIRED_FOR_SAFETY : Action.RETIRED;
    retired.forEach(each -> trail.add(owner, id, each, who, action, why.reason()));
    changes.publishEvent(new RoutinesChanged(owner));
    return Optional.of(new Retired(retired, left.map(l -> l.routine().version()).orElse(null)));
  }

  private void announceEnd(PublishedRoutine last, Retirement why, Instant now) {
    String id = last.routine().id();
    ownAndShared
        .withdrawal(last.owner(), id)
        .ifPresentOrElse(
            lasting -> outbox.add(Announcement.retired(last, lasting, now)),
            () -> {
              outbox.add(Announcement.retired(last, why, now));
              outbox.add(Announcement.tombstone(last.owner(), id));
            });
  }
}
