package dev.interlude.reminder.me;

import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.erasure.PersonalData;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what all parts of the service hold about a person, and notes that it was taken along. */
@Service
class Exporting {

  private final List<PersonalData> holders;
  private final AuditLog audit;
  private final Clock clock;

  Exporting(List<PersonalData> holders, AuditLog audit, Clock clock) {
    this.holders = List.copyOf(holders);
    this.audit = audit;
    this.clock = clock;
  }

  /** All parts as of one moment. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Export export(PersonRef person, Actor actor) {
    var data = new TreeMap<String, Object>();
    for (PersonalData holder : holders) {
      if (data.put(holder.section(), holder.export(person)) != null) {
        throw new IllegalStateException("two parts of an export are called " + holder.section());
      }
    }
    audit.add(person.tenant(), actor, "person-exported", Map.of("person", person.person()));
    return new Export(person.tenant(), person.person(), clock.instant(), data);
  }
}
