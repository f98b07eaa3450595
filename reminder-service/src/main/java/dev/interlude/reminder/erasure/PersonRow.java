package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.PersonRef;

/** The person's own row, which others name: it is shown here, and deleted after all of them. */
record PersonRow(PersonTable table) implements PersonalData {

  @Override
  public String section() {
    return table.section();
  }

  @Override
  public Object export(PersonRef person) {
    return table.export(person);
  }

  @Override
  public void erase(PersonRef person) {
    // The erasure itself does, last.
  }
}
