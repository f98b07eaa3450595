package dev.interlude.analytics.erasure;

import dev.interlude.contracts.PersonKey;
import java.util.Map;

/**
 * Who of some people was erased.
 *
 * @param versions by person, the highest directory version that was erased
 */
public record Erased(Map<PersonKey, Integer> versions) {

  public Erased {
    versions = Map.copyOf(versions);
  }

  /** Whether what is stamped with that directory version must not be stored any more. */
  public boolean covers(PersonKey person, int directoryVersion) {
    Integer erased = versions.get(person);
    return erased != null && directoryVersion <= erased;
  }
}
