package dev.interlude.analytics.people;

import dev.interlude.contracts.PersonKey;

/** Wants to know of a person while the directory still does; all beans of this type are told. */
public interface BeforeForgetting {

  /**
   * Called in the transaction that deletes the person's versions up to this one; the same person
   * may come again.
   */
  void forgetting(PersonKey person, int upToVersion);
}
