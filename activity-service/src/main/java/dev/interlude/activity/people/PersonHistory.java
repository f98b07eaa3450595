package dev.interlude.activity.people;

import dev.interlude.activity.judge.PersonVersion;
import dev.interlude.contracts.PersonStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one person's entry that facts may still ask for, lowest first. At any time the
 * highest version that has begun holds, so a correction replaces what it overlaps.
 */
record PersonHistory(List<PersonVersion> versions) {

  private static final Comparator<PersonVersion> BY_VERSION =
      Comparator.comparingInt(version -> version.assignment().directoryVersion());

  static final PersonHistory NONE = new PersonHistory(List.of());

  PersonHistory {
    versions = List.copyOf(versions);
  }

  @Nullable PersonVersion at(Instant time) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (!versions.get(i).validFrom().isAfter(time)) {
        return versions.get(i);
      }
    }
    return null;
  }

  /**
   * Adds a version, in any order and any number of times. What ended before the horizon is
   * forgotten, and at once all that was before an erasure.
   */
  PersonHistory with(PersonVersion added, PersonStatus status, Instant horizon) {
    int number = added.assignment().directoryVersion();
    var all = new ArrayList<PersonVersion>(versions.size() + 1);
    for (PersonVersion known : versions) {
      int other = known.assignment().directoryVersion();
      if (other > number || (other < number && status != PersonStatus.ERASED)) {
        all.add(known);
      }
    }
    all.add(added);
    all.sort(BY_VERSION);
    while (all.size() > 1 && isReplacedBefore(horizon, all)) {
      all.removeFirst();
    }
    return new PersonHistory(all);
  }

  private static boolean isReplacedBefore(Instant horizon, List<PersonVersion> sorted) {
    return sorted.stream().skip(1).anyMatch(version -> !version.validFrom().isAfter(horizon));
  }
}
