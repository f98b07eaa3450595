package dev.interlude.analytics.personday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order and the repetition of mixed facts, the summaries are the same. */
class PersonDayPropertiesTest {

  @Property(tries = 2_000)
  void ignoresOrderAndRepetition(
      @ForAll("mixedFacts") List<Event<?>> events, @ForAll Random random) {
    List<Event<?>> mixed = new ArrayList<>(events);
    mixed.addAll(events.subList(0, events.size() / 2));
    Collections.shuffle(mixed, random);
    assertThat(SomeFacts.days(mixed)).isEqualTo(SomeFacts.days(events));
    assertThat(summaries(mixed)).isEqualTo(summaries(events));
  }

  @Property
  void isChangedByNothingItKnows(@ForAll("mixedFacts") List<Event<?>> events) {
    Map<LocalDate, PersonDay> days = SomeFacts.days(events);
    for (Event<?> event : events) {
      FactDating.date(
          event,
          SomeFacts.ASSIGNMENT,
          (date, fact) -> {
            PersonDay day = Objects.requireNonNull(days.get(date));
            assertThat(day.take(fact, SomeFacts.ASSIGNMENT)).isEqualTo(Taken.ABSORBED);
          });
    }
  }

  @Property
  void addsUp(@ForAll("mixedFacts") List<Event<?>> events) {
    for (PersonDaySummarised day : summaries(events).values()) {
      Outcomes all = day.breaks();
      assertThat(day.responseCount()).isEqualTo(all.completed() + all.partial());
      assertThat(day.responsesByDelay().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(day.responseCount());
      assertThat(day.breaksByKind().values().stream().mapToInt(PersonDayPropertiesTest::sum).sum())
          .isEqualTo(sum(all));
      assertThat(day.sittingSeconds() + day.uprightSeconds() + day.awaySeconds())
          .isEqualTo(day.recordedSeconds());
      assertThat(sum(day.recordedSecondsByEvidence())).isEqualTo(day.recordedSeconds());
      assertThat(sum(day.sittingSecondsByBoutLength())).isEqualTo(day.sittingSeconds());
      assertThat(sum(day.sittingSecondsByHour())).isEqualTo(day.sittingSeconds());
      assertThat(sum(day.recordedSecondsByHour())).isEqualTo(day.recordedSeconds());
      assertThat(sum(day.prolongedSecondsByHour())).isEqualTo(day.prolongedSittingSeconds());
      assertThat(day.naturalBreaks()).isLessThanOrEqualTo(day.sittingBreaks());
      assertThat(day.activeSeconds()).isNotNegative();
    }
  }

  @Provide
  Arbitrary<List<Event<?>>> mixedFacts() {
    return MixedFacts.events();
  }

  private static int sum(Outcomes counts) {
    return counts.pending()
        + counts.completed()
        + counts.partial()
        + counts.late()
        + counts.skipped()
        + counts.withdrawn()
        + counts.missed()
        + counts.undelivered();
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  private static Map<LocalDate, PersonDaySummarised> summaries(List<Event<?>> events) {
    Map<LocalDate, PersonDaySummarised> summaries = new TreeMap<>();
    SomeFacts.days(events)
        .forEach(
            (date, day) ->
                summaries.put(date, Summary.of(new PersonDayId(SomeFacts.PERSON, date), day)));
    return summaries;
  }
}
