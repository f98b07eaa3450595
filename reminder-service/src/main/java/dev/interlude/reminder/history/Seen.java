package dev.interlude.reminder.history;

import dev.interlude.reminder.prompts.PersonRef;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is new about the postures of people.
 *
 * @param people those of whom anything is new
 * @param rests of those who rested, which may be a break and moves what is due and open
 */
record Seen(Collection<PersonRef> people, Collection<Rested> rests) {

  Set<PersonRef> rested() {
    return rests.stream()
        .map(each -> new PersonRef(each.tenant(), each.person()))
        .collect(Collectors.toSet());
  }
}
