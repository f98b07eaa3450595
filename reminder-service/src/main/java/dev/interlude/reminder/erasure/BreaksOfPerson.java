package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.TakingBackBreaks;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Breaks that were due; an open one is taken back, so that no app goes on showing it. */
record BreaksOfPerson(PersonTable rows, TakingBackBreaks breaks, Clock clock)
    implements PersonalData {

  @Override
  public String section() {
    return rows.section();
  }

  @Override
  public List<Map<String, Object>> export(PersonRef person) {
    return rows.export(person);
  }

  /** After the timer, whose row is locked first everywhere. */
  @Override
  public void erase(PersonRef person) {
    breaks.takeBack(person, clock.instant());
    rows.erase(person);
  }
}
