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
 *
 * @param erased whether the highest version, begun or not, is that of an erasure
 */
record PersonHistory(List<PersonVersion> versions, boolean erased) {

  private static final Comparator<PersonVersion> BY_VERSION =
      Comparator.comparingInt(PersonHistory::numberOf);

  static final PersonHistory NONE = new PersonHistory(List.of(), false);

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
    int number = numberOf(added);
    var all = new ArrayList<PersonVersion>(versions.size() + 1);
    for (PersonVersion known : versions) {
      int other = numberOf(known);
      if (other > number || (other < number && status != PersonStatus.ERASED)) {
        all.add(known);
      }
    }
    boolean latest = all.stream().noneMatch(each -> numberOf(each) > number);
    all.add(added);
    all.sort(BY_VERSION);
    while (all.size() > 1 && isReplacedBefore(horizon, all)) {
      all.removeFirst();
    }
    return new PersonHistory(all, latest ? status == PersonStatus.ERASED : erased);
  }

  private static int numberOf(PersonVersion version) {
    return version.assignment().directoryVersion();
  }

  private static boolean isReplacedBefore(Instant horizon, List<PersonVersion> sorted) {
    return sorted.stream().skip(1).anyMatch(version -> !version.validFrom().isAfter(horizon));
  }
}
