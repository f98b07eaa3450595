package dev.interlude.reminder.freebusy;

import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules of repetition are followed: those of real calendars, whose cost is known. */
final class Repeating {

  private static final Set<Frequency> FOLLOWED =
      EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final int LONGEST_INTERVAL = 1_000;
  private static final int MOST_COUNTED = 20_000;
  private static final int MOST_VALUES = 100;

  private Repeating() {}

  static boolean isFollowed(VEvent event) {
    List<RecurrenceRule> rules = event.getProperties(RecurrenceRule.class);
    return event.getExceptionRules().isEmpty()
        && (rules.isEmpty()
            || (rules.size() == 1
                && rules.getFirst().getValue() != null
                && !event.getDateStart().getValue().toInstant().isBefore(EARLIEST)
                && isFollowed(rules.getFirst().getValue())));
  }

  private static boolean isFollowed(Recurrence rule) {
    Integer interval = rule.getInterval();
    Integer count = rule.getCount();
    boolean plain =
        Stream.of(rule.getBySecond(), rule.getByMinute(), rule.getByHour()).allMatch(List::isEmpty);
    int values =
        Stream.of(
                rule.getByDay(),
                rule.getByMonthDay(),
                rule.getByYearDay(),
                rule.getByWeekNo(),
                rule.getByMonth(),
                rule.getBySetPos())
            .mapToInt(List::size)
            .sum();
    return FOLLOWED.contains(rule.getFrequency())
        && plain
        && values <= MOST_VALUES
        && (interval == null || (interval >= 1 && interval <= LONGEST_INTERVAL))
        && (count == null || (count >= 1 && count <= MOST_COUNTED));
  }
}
