package dev.interlude.analytics.figures;

import static dev.interlude.analytics.figures.ADayOf.breaks;
import static dev.interlude.analytics.figures.ADayOf.people;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.figures.Published.AtLeast;
import dev.interlude.analytics.figures.Published.AtMost;
import dev.interlude.analytics.figures.Published.Hidden;
import dev.interlude.analytics.figures.Published.NoData;
import dev.interlude.analytics.figures.Published.Reason;
import dev.interlude.analytics.figures.Published.Shown;
import dev.interlude.contracts.PersonDaySummarised.Outcomes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelTest {

  @Test
  void countsFromDueToCompleted() {
    assertThat(funnel(people(30, breaks(new Outcomes(4, 2, 1, 1, 1, 3, 1, 1)))))
        .containsExactly(
            Map.entry("due", shown(210)),
            Map.entry("delivered", shown(180)),
            Map.entry("started", shown(120)),
            Map.entry("completed", shown(60)));
  }

  @Test
  void tellsNothingOfOneBreakMore() {
    var before = people(30, breaks(new Outcomes(0, 4, 0, 0, 0, 0, 4, 0)));
    var after = new ArrayList<>(before.subList(1, 30));
    after.add(ADayOf.personWith(breaks(new Outcomes(0, 5, 0, 0, 0, 0, 4, 0))));

    assertThat(funnel(after)).isEqualTo(funnel(before)).containsEntry("completed", shown(120));
  }

  @Test
  void leavesOpenHowManyWereCompletedWhereNearlyAllWere() {
    assertThat(funnel(people(30, breaks(19, 1))))
        .containsEntry("delivered", shown(600))
        .containsEntry("started", new AtLeast(BigDecimal.valueOf(570)))
        .containsEntry("completed", new AtLeast(BigDecimal.valueOf(570)))
        .isEqualTo(funnel(people(30, breaks(20, 0))));
  }

  @Test
  void leavesOpenHowManyWereStartedWhereNearlyNoneWere() {
    assertThat(funnel(people(30, breaks(1, 19))))
        .containsEntry("started", new AtMost(BigDecimal.valueOf(30)))
        .containsEntry("completed", new AtMost(BigDecimal.valueOf(30)))
        .isEqualTo(funnel(people(30, breaks(0, 20))));
  }

  @Test
  void boundsWhatWasStartedByItself() {
    assertThat(funnel(people(30, breaks(new Outcomes(0, 10, 10, 0, 0, 0, 0, 0)))))
        .containsEntry("started", new AtLeast(BigDecimal.valueOf(570)))
        .containsEntry("completed", shown(300));
  }

  @Test
  void hidesWhatTheFewDidWhomAnyBreakReached() {
    var persons = new ArrayList<>(people(3, breaks(1, 1)));
    persons.addAll(people(37, breaks(new Outcomes(0, 0, 0, 0, 0, 0, 0, 2))));

    assertThat(funnel(persons))
        .containsEntry("due", shown(80))
        .containsEntry("delivered", shown(5))
        .containsEntry("started", new Hidden(Reason.GROUP_TOO_SMALL))
        .containsEntry("completed", new Hidden(Reason.GROUP_TOO_SMALL));
  }

  @Test
  void showsNoDataOfWhatPeopleDidWhenNoBreakReachedAnyone() {
    assertThat(funnel(people(40, breaks(new Outcomes(0, 0, 0, 0, 0, 0, 0, 2)))))
        .containsEntry("due", shown(80))
        .containsEntry("delivered", shown(0))
        .containsEntry("started", new NoData())
        .containsEntry("completed", new NoData());
  }

  private static Map<String, Published> funnel(List<PersonSums> persons) {
    var steps = new LinkedHashMap<String, Published>();
    FiguresOf.items(persons, "funnel").forEach(step -> steps.put(step.item(), step.published()));
    return steps;
  }

  private static Published shown(long count) {
    return new Shown(BigDecimal.valueOf(count), null);
  }
}
