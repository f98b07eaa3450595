package dev.interlude.activity.erasure;

import dev.interlude.activity.delivery.ClearedDay;
import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.activity.delivery.Judged;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.Event;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Clears a day that its person took back at reminder-service, as if they had asked here: only
 * services write to the topic of erasures, and reminder-service knows by its login who asked.
 */
@Component
class ClearingDays {

  private static final String CLIENT = "reminder-service";

  private final PeopleDirectory people;
  private final JudgingEvents judging;
  private final EventLog eventLog;
  private final EventMetrics counts;

  ClearingDays(
      PeopleDirectory people, JudgingEvents judging, EventLog eventLog, EventMetrics counts) {
    this.people = people;
    this.judging = judging;
    this.eventLog = eventLog;
    this.counts = counts;
  }

  /** Returns when the broker has acknowledged the activity, the same however often it is asked. */
  void clear(Event<DayTakenBack> asked) {
    if (!people.isComplete()) {
      throw new IllegalStateException("the directory is still being read");
    }
    DayTakenBack day = asked.data();
    var submission =
        new Submission(
            day.tenant(), day.person(), CLIENT, AllowedEvents.ALL, asked.time(), Duration.ZERO);
    byte[] event = ClearedDay.of(submission, day.person(), day.date());
    Judged judged = judging.judge(List.of(event), submission, null);
    eventLog.append(judged.activities()).join();
    eventLog.append(judged.refused()).join();
    counts.accepted(judged.accepted());
  }
}
