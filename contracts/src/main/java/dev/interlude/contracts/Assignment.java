package dev.interlude.contracts;

import java.time.ZoneId;

/**
 * Where a person belonged at the time of a fact, as the directory held it.
 *
 * @param department a path such as operations/logistics
 * @param directoryVersion the version of the person's entry that this was read from
 */
public record Assignment(
    String tenant,
    String person,
    String department,
    String site,
    ZoneId zone,
    int directoryVersion) {

  /** The Kafka key of all events of this person. */
  public PersonKey key() {
    return new PersonKey(tenant, person);
  }
}
