package dev.interlude.analytics.people;

import dev.interlude.contracts.PersonKey;
import java.util.Map;

/**
 * Who was erased, for as long as the log may still hold facts of theirs. A marker must be committed
 * before the person's rows go, or with them: whoever sees neither would bring the rows back.
 */
@FunctionalInterface
public interface ErasedPeople {

  /**
   * Read in the current transaction.
   *
   * @return by person, the directory version up to which facts are to be dropped
   */
  Map<PersonKey, Integer> upTo();
}
