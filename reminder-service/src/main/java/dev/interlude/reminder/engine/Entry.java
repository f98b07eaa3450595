package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.timing.WorkCalendar;

/** A version of a person's entry, and the calendar that it says. */
record Entry(PersonChanged person, WorkCalendar calendar) {

  static Entry of(PersonChanged person) {
    return new Entry(person, WorkCalendar.of(person));
  }
}
