package dev.interlude.reminder.erasure;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.directory.Leaving;
import dev.interlude.reminder.directory.People;
import dev.interlude.reminder.directory.PersonRecords;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes what this service holds about a person, tells the directory's readers that the person is
 * gone, and asks all services to do the same: all of it or nothing.
 */
@Service
class ErasingPeople {

  private static final Logger LOG = LoggerFactory.getLogger(ErasingPeople.class);

  /** Stands where department and site did. */
  private static final String ERASED = "erased";

  private final People people;
  private final Leaving leaving;
  private final Erasures erasures;
  private final List<PersonalData> holders;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;

  ErasingPeople(
      People people,
      Leaving leaving,
      Erasures erasures,
      List<PersonalData> holders,
      Outbox outbox,
      AuditLog audit,
      Clock clock) {
    this.people = people;
    this.leaving = leaving;
    this.erasures = erasures;
    this.holders = List.copyOf(holders);
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** False for somebody who is not in the directory. */
  @Transactional
  boolean erase(PersonRef person, Actor actor) {
    return people
        .lock(person.tenant(), person.person())
        .map(last -> erase(last, actor))
        .isPresent();
  }

  private Erasure erase(PersonChanged last, Actor actor) {
    Instant now = clock.instant();
    PersonChanged gone = erased(last, now);
    var person = new PersonRef(gone.tenant(), gone.person());
    holders.forEach(holder -> holder.eraseEarly(person));
    erasures.mark(person, gone.version(), now);
    leaving.lock(person);
    holders.forEach(holder -> holder.erase(person));
    leaving.remove(person);
    audit.add(
        gone.tenant(),
        actor,
        "person-erased",
        Map.of("person", gone.person(), "version", Integer.toString(gone.version())));
    var erasure = new Erasure(gone.tenant(), gone.person(), gone.version(), now, null, Map.of());
    outbox.add(PersonRecords.changed(gone, now));
    outbox.add(ErasureRecords.requested(erasure));
    outbox.add(ErasureRecords.done(erasure, now));
    LOG.info("Erased a person from {} places, and asked the other services", holders.size());
    return erasure;
  }

  /** The last word about the person: that there is nothing to say any more. */
  private static PersonChanged erased(PersonChanged last, Instant now) {
    return new PersonChanged(
        last.tenant(),
        last.person(),
        ERASED,
        ERASED,
        ZoneOffset.UTC,
        PersonStatus.ERASED,
        now.truncatedTo(ChronoUnit.SECONDS),
        last.version() + 1,
        List.of(),
        List.of(),
        PolicyMode.OFF,
        Sharing.NONE);
  }
}
