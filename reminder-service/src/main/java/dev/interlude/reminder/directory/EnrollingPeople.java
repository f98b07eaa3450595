package dev.interlude.reminder.directory;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Outbox;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.BreakRecords;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a new version of a person's entry, publishes it, and lets the person's timer follow. */
@Service
class EnrollingPeople {

  private static final List<String> AUDITED = List.of("policyMode", "sharing", "status");

  private final Tenants tenants;
  private final People people;
  private final Timers timers;
  private final Outbox outbox;
  private final AuditLog audit;
  private final DirectorySettings settings;
  private final Clock clock;

  EnrollingPeople(
      Tenants tenants,
      People people,
      Timers timers,
      Outbox outbox,
      AuditLog audit,
      DirectorySettings settings,
      Clock clock) {
    this.tenants = tenants;
    this.people = people;
    this.timers = timers;
    this.outbox = outbox;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** What an enrolment did. */
  enum Effect {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  /** The entry now in force, and whether it is new. */
  record Enrolled(PersonChanged entry, Effect effect) {}

  /** Changes of policy and sharing are in the audit log, with who asked for them. */
  @Transactional
  Enrolled enrol(String tenant, Actor actor, String id, PersonRequest request) {
    Instant now = clock.instant();
    PersonChanged current = people.lock(tenant, id).orElse(null);
    PersonChanged next =
        PersonRules.next(
            tenant,
            id,
            request,
            current,
            current == null ? people.former(tenant, id) : Former.NOBODY,
            now);
    if (current != null && PersonRules.sameContent(current, next)) {
      return new Enrolled(current, Effect.UNCHANGED);
    }
    if (tenants.find(tenant).isEmpty()) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "unknown-tenant",
          "The tenant %s is not set up yet: an operator first sends PUT /v1/ops/tenants/%s."
              .formatted(tenant, tenant));
    }
    people.add(next, eraseAt(next, now));
    audit(actor, current, next);
    if (current == null || !PersonRules.sameWork(current, next)) {
      timers.follow(next, now);
    }
    String key = next.assignment().key().toString();
    String eventId = "person/" + key + "/" + next.version();
    outbox.add(
        EventRecords.write(
            Topics.PEOPLE,
            key,
            new Event<>(eventId, BreakRecords.SOURCE, now, next.person(), next)));
    return new Enrolled(next, current == null ? Effect.CREATED : Effect.CHANGED);
  }

  private @Nullable Instant eraseAt(PersonChanged next, Instant now) {
    return next.status() == PersonStatus.DEACTIVATED ? now.plus(settings.eraseAfter()) : null;
  }

  private void audit(Actor actor, @Nullable PersonChanged current, PersonChanged next) {
    var detail = new HashMap<String, String>(Changes.of(AUDITED, current, next));
    if (!detail.isEmpty()) {
      detail.put("person", next.person());
      detail.put("version", Integer.toString(next.version()));
      audit.add(next.tenant(), actor, "person-changed", detail);
    }
  }
}
