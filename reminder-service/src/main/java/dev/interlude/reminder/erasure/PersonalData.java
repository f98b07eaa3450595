package dev.interlude.reminder.erasure;

import dev.interlude.reminder.prompts.PersonRef;

/**
 * Something that holds data of people: shows it in an export, and deletes it. All beans of this
 * type are asked, so a table with rows of people has one.
 */
public interface PersonalData {

  /** The name of its part of an export, in camel case; no two have the same. */
  String section();

  /**
   * What is held about the person, without secrets, as it is written in JSON: a list or a record,
   * empty if there is nothing.
   */
  Object export(PersonRef person);

  /**
   * Deletes what takes long to find, in the same transaction, but before others wait for it to end.
   */
  default void eraseEarly(PersonRef person) {}

  /**
   * Deletes what is held about the person, inside the caller's transaction; again and again if need
   * be. The timers are deleted first, so that nothing is due meanwhile; the person's row last.
   */
  void erase(PersonRef person);
}
