package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Outbox;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.directory.Versions.Added;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new version of a person's entry, publishes it, and lets what is due follow. */
@Service
public class EnrollingPeople {

  private final Tenants tenants;
  private final People people;
  private final KnownPeople knownPeople;
  private final Versions versions;
  private final Places places;
  private final FollowingEntries following;
  private final Outbox outbox;
  private final AuditingEntries audit;
  private final DirectorySettings settings;
  private final Clock clock;

  EnrollingPeople(
      Tenants tenants,
      People people,
      KnownPeople knownPeople,
      Versions versions,
      Places places,
      FollowingEntries following,
      Outbox outbox,
      AuditingEntries audit,
      DirectorySettings settings,
      Clock clock) {
    this.tenants = tenants;
    this.people = people;
    this.knownPeople = knownPeople;
    this.versions = versions;
    this.places = places;
    this.following = following;
    this.outbox = outbox;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** The entry now in force, and whether it is new. */
  public record Enrolled(PersonChanged entry, Effect effect) {}

  /** Changes of policy and sharing are in the audit log, with who asked for them. */
  @Transactional
  public Enrolled enrol(String tenant, Actor actor, String id, PersonRequest request) {
    return enrolOne(tenant, actor, id, request);
  }

  /** The same inside the caller's transaction, which may go on after a Problem. */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Problem.class)
  Enrolled enrolWithin(String tenant, Actor actor, String id, PersonRequest request) {
    return enrolOne(tenant, actor, id, request);
  }

  private Enrolled enrolOne(String tenant, Actor actor, String id, PersonRequest request) {
    Instant now = clock.instant();
    TenantChanged of = tenants.find(tenant).orElse(null);
    Known known = people.lockKnown(tenant, id);
    Draft draft =
        PersonRules.draft(tenant, id, request, known, places.of(of, request.site()), now).checked();
    if (of == null) {
      throw Tenants.unknown(tenant);
    }
    return write(actor, known, draft, now);
  }

  private Enrolled write(Actor actor, Known known, Draft draft, Instant now) {
    PersonChanged current = known.current();
    PersonChanged next = draft.entry();
    if (current != null && draft.effect() == Effect.UNCHANGED) {
      if (!draft.own().equals(known.own())) {
        knownPeople.keep(current, draft.own());
      }
      return new Enrolled(current, Effect.UNCHANGED);
    }
    Instant refreshAt = Refreshing.next(now, next.person());
    versions.add(List.of(new Added(next, draft.own(), eraseAt(next, now), refreshAt)));
    audit.changed(actor, current, next);
    if (current == null || !Sameness.ofWork(current, next)) {
      following.follow(next, now);
    }
    outbox.add(PersonRecords.changed(next, now));
    return new Enrolled(next, draft.effect());
  }

  private @Nullable Instant eraseAt(PersonChanged next, Instant now) {
    return next.status() == PersonStatus.DEACTIVATED ? now.plus(settings.eraseAfter()) : null;
  }
}
