package dev.interlude.analytics.erasure;

import dev.interlude.contracts.PersonKey;

/** Something that holds data of people, and can delete it; all beans of this type are asked. */
public interface PersonalData {

  /**
   * Deletes what is held about the person, in the current transaction; again and again if need be.
   *
   * @param directoryVersion what is stamped with a higher version belongs to the person's time
   *     after a return, and stays; data that bears no version goes
   * @return how many rows were deleted
   */
  int forget(PersonKey person, int directoryVersion);
}
