package dev.interlude.analytics.figures.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.figures.CountedDay;
import dev.interlude.analytics.figures.PersonSums;
import dev.interlude.analytics.figures.SmallGroups;
import dev.interlude.analytics.figures.UnitFigures;
import dev.interlude.analytics.people.PersonHistory;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.Sharing;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a unit add to a day's figures, and a hash of it.
 *
 * @param persons in no telling order, without names
 */
record DayContributions(List<PersonSums> persons, String inputHash) {

  /** Counts members only, on their scheduled workdays, as far as each shares. */
  static DayContributions of(
      Period period,
      SmallGroups rules,
      Set<String> members,
      Map<String, PersonHistory> people,
      Map<String, CountedDay> days) {
    MessageDigest hash = sha256();
    hash.update((UnitFigures.METRIC_VERSION + "|" + rules + "|" + period.day()).getBytes(UTF_8));
    var persons = new ArrayList<PersonSums>();
    for (String person : new TreeSet<>(members)) {
      PersonHistory history = people.get(person);
      if (history == null || !history.isScheduledWorkday(period.day())) {
        continue;
      }
      Sharing sharing = history.sharingFrom(period.start());
      boolean expected = history.isExpectedOn(period.day());
      CountedDay day = days.get(person);
      persons.add(sums(period, sharing, expected, day));
      hash.update(("\n" + person + "|" + sharing + "|" + expected + "|").getBytes(UTF_8));
      hash.update(Json.mapper().writeValueAsBytes(day));
    }
    return new DayContributions(persons, HexFormat.of().formatHex(hash.digest()));
  }

  private static PersonSums sums(
      Period period, Sharing sharing, boolean expected, @Nullable CountedDay day) {
    var sums = new PersonSums();
    if (expected) {
      sums.expectDay();
    }
    if (day == null) {
      return sums;
    }
    switch (sharing) {
      case ALL -> {
        sums.addPosture(day, period.day().getDayOfWeek());
        sums.addBreaks(day);
      }
      // Natural breaks are read off posture, which this person does not share.
      case BREAKS_ONLY -> sums.addBreaks(day);
      case NONE -> {}
    }
    return sums;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
