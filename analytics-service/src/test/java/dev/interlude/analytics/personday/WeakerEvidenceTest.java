package dev.interlude.analytics.personday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What weaker evidence says under stronger changes no summary. */
class WeakerEvidenceTest {

  @Property
  void isUnmovedByWeakerEvidenceUnderStronger(@ForAll("mixedFacts") List<Event<?>> events) {
    Map<LocalDate, PersonDaySummarised> before = summaries(events);
    List<Event<?>> more = new ArrayList<>(events);
    SomeFacts.days(events)
        .values()
        .forEach(
            day ->
                day.timeline().segments().stream()
                    .filter(segment -> segment.evidence() != Evidence.INPUT_ACTIVITY)
                    .forEach(segment -> more.add(weaker(segment))));
    assertThat(summaries(more)).isEqualTo(before);
  }

  @Provide
  Arbitrary<List<Event<?>>> mixedFacts() {
    return MixedFacts.events();
  }

  private static Event<?> weaker(Segment segment) {
    Instant from = Instant.ofEpochSecond(segment.from());
    Instant to = Instant.ofEpochSecond(segment.to());
    return new Event<>(
        "weaker",
        "urn:app:laptop",
        to,
        null,
        new PostureObserved(
            from, to, Posture.MOVING, dev.interlude.contracts.Evidence.INPUT_ACTIVITY));
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
