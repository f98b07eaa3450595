package dev.interlude.analytics.personday;

import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.timeline.MetricRules;
import dev.interlude.timeline.PostureDay;
import dev.interlude.timeline.Timeline;
import java.util.List;

/** The summary of a person-day: a pure function of its facts. */
public final class Summary {

  private Summary() {}

  public static PersonDaySummarised of(PersonDayId id, PersonDay day) {
    Sessions sessions = Sessions.of(day);
    Timeline recorded = day.timeline().recorded();
    PostureDay posture =
        PostureDay.ofRecorded(recorded, day.assignment().zone(), sessions.intervals());
    Responses responses = Responses.of(day);
    return new PersonDaySummarised(
        id.person().tenant(),
        id.person().person(),
        id.date(),
        day.assignment(),
        MetricRules.METRIC_VERSION,
        day.cleared(),
        posture.recordedSeconds(),
        posture.sittingSeconds(),
        posture.uprightSeconds(),
        posture.awaySeconds(),
        posture.inferredSittingSeconds(),
        longs(posture.recordedSecondsByEvidence()),
        posture.valid(),
        posture.bouts(),
        posture.longestBoutSeconds(),
        posture.prolongedBouts(),
        posture.prolongedSittingSeconds(),
        posture.usualBoutSeconds(),
        longs(posture.sittingSecondsByBoutLength()),
        posture.sittingBreaks(),
        posture.naturalBreaks(),
        longs(posture.sittingSecondsByHour()),
        longs(posture.recordedSecondsByHour()),
        longs(posture.prolongedSecondsByHour()),
        OutcomeCounts.all(day),
        OutcomeCounts.byKind(day),
        sessions.spontaneous().size(),
        day.prompted().values().stream().mapToInt(BreakFacts::snoozes).sum(),
        sessions.activeSeconds(),
        responses.count(),
        responses.seconds(),
        responses.byDelay(),
        RoutineUses.of(day, sessions),
        TimelineText.of(recorded));
  }

  private static List<Long> longs(List<Integer> values) {
    Long[] longs = new Long[values.size()];
    for (int index = 0; index < longs.length; index++) {
      longs[index] = values.get(index).longValue();
    }
    return List.of(longs);
  }
}
