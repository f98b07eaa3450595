package dev.interlude.analytics.personday;

import static dev.interlude.analytics.personday.SomeFacts.at;
import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.timeline.Timeline;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineTextTest {

  /** As in the JSON Schema of the summary. */
  private static final String PATTERN = "^$|^[0-9]+( ([0-4][0-3]|-):[1-9][0-9]*)+$";

  @Example
  void writesStartRanksAndSeconds() {
    String text =
        facts()
            .sat("08:00", "08:30")
            .saw(Posture.MOVING, Evidence.INPUT_ACTIVITY, "08:31", "08:36")
            .summary()
            .timeline();
    assertThat(text).isEqualTo(at("08:00").getEpochSecond() + " 41:1800 -:60 03:300");
  }

  @Example
  void leavesLongAbsencesOut() {
    String text =
        facts()
            .sat("08:00", "08:30")
            .saw(Posture.AWAY, Evidence.INPUT_ACTIVITY, "08:30", "09:30:01")
            .sat("09:30:01", "09:40")
            .summary()
            .timeline();
    assertThat(text).isEqualTo(at("08:00").getEpochSecond() + " 41:1800 -:3601 41:599");
  }

  @Property
  void readsWhatItWrote(@ForAll("mixedFacts") List<Event<?>> events) {
    for (PersonDay day : SomeFacts.days(events).values()) {
      Timeline timeline = day.timeline();
      String text = TimelineText.of(timeline);
      assertThat(TimelineText.read(text)).isEqualTo(timeline.segments());
      assertThat(text).matches(PATTERN);
    }
  }

  @Example
  void readsNothingElse() {
    for (String broken :
        List.of(
            "never",
            "1794812400 41",
            "1794812400 :60",
            "1794812400 41:",
            "1794812400 54:60",
            "1794812400 44:60",
            "1794812400 -1:60",
            "1794812400 41:-60",
            "1794812400 41:0",
            "1794812400 411:60",
            "1794812400  41:60",
            "1794812400 x:60")) {
      assertThatThrownBy(() -> TimelineText.read(broken))
          .as(broken)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Provide
  Arbitrary<List<Event<?>>> mixedFacts() {
    return MixedFacts.events();
  }
}
