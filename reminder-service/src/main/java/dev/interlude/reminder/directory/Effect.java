package dev.interlude.reminder.directory;

/** What an enrolment did. */
public enum Effect {
  CREATED,
  CHANGED,
  UNCHANGED
}
