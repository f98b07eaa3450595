package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves people between departments. */
@Service
public class Departments {

  private final EnrollingPeople enrolling;
  private final People people;

  Departments(EnrollingPeople enrolling, People people) {
    this.enrolling = enrolling;
    this.people = people;
  }

  /** Whether it is a path of names. */
  public static boolean isPath(String value) {
    return PersonRules.isDepartment(value);
  }

  /** Moves somebody out of a department, unless others moved them meanwhile; all else stays. */
  @Transactional
  public void moveFrom(String tenant, Actor actor, String person, String from, String to) {
    if (people.lock(tenant, person).filter(each -> each.department().equals(from)).isPresent()) {
      move(tenant, actor, person, to);
    }
  }

  /** Throws 404 for a person who is not there; all else of the entry stays. */
  @Transactional
  public void move(String tenant, Actor actor, String person, String department) {
    PersonChanged current = people.lock(tenant, person).orElseThrow(Deactivating::unknown);
    if (!current.department().equals(department)) {
      enrolling.enrol(tenant, actor, person, PersonRequest.of(department, current.site()));
    }
  }
}
