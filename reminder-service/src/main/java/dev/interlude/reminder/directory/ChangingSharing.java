package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.fields.Finding;
import dev.interlude.reminder.prompts.PersonRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people say themselves which of their facts may count in figures of groups. */
@Service
public class ChangingSharing {

  private final EnrollingPeople enrolling;
  private final People people;
  private final KnownPeople known;

  ChangingSharing(EnrollingPeople enrolling, People people, KnownPeople known) {
    this.enrolling = enrolling;
    this.people = people;
    this.known = known;
  }

  /**
   * The entry as it is then; from then on others may only share less, until the person says
   * otherwise. This is the person's own choice, so one before does not stand against it; throws 400
   * for an unknown word.
   *
   * @param sharing all, breaks-only or none
   */
  @Transactional
  public PersonChanged set(PersonRef person, Actor actor, @Nullable String sharing) {
    if (sharing == null) {
      Finding.refuseIfAny(List.of(new Finding("/sharing", "is missing")));
    }
    PersonChanged current =
        people.lock(person.tenant(), person.person()).orElseThrow(Deactivating::unknown);
    PersonRequest wanted = PersonRequest.keeping(current).withSharing(sharing);
    known.choseSharing(person, false);
    PersonChanged entry = enrolling.enrol(person.tenant(), actor, person.person(), wanted).entry();
    known.choseSharing(person, true);
    return entry;
  }
}
