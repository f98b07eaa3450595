package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people go: they are not reminded any more, and erased some time later. */
@Service
public class Deactivating {

  private final EnrollingPeople enrolling;
  private final People people;
  private final Leaving leaving;

  Deactivating(EnrollingPeople enrolling, People people, Leaving leaving) {
    this.enrolling = enrolling;
    this.people = people;
    this.leaving = leaving;
  }

  /** Throws 404 {@code unknown-person}. */
  @Transactional
  public Departure deactivate(String tenant, Actor actor, String id) {
    PersonChanged current = people.lock(tenant, id).orElseThrow(Deactivating::unknown);
    PersonStatus gone = PersonStatus.DEACTIVATED;
    enrolling.enrol(tenant, actor, id, PersonRequest.keeping(current).withStatus(gone));
    Instant eraseAt = leaving.eraseAt(new PersonRef(tenant, id)).orElseThrow();
    return new Departure(id, gone, eraseAt, RawFacts.expireBy(eraseAt));
  }

  static Problem unknown() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "unknown-person",
        "There is no such person here; enrol them with PUT /v1/people/{id}.");
  }
}
