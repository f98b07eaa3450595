package dev.interlude.reminder.history;

import dev.interlude.reminder.erasure.ErasedPeople;
import dev.interlude.reminder.prompts.PersonRef;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Drops facts of erased people that were in flight, or come again. */
@Component
class UnerasedFacts {

  private final ErasedPeople people;
  private final Counter dropped;

  UnerasedFacts(ErasedPeople people, MeterRegistry meters) {
    this.people = people;
    this.dropped =
        meters.counter(
            "interlude.reminder.events.skipped", "topic", "activities", "reason", "erased");
  }

  /** Asked in the transaction that writes the rest. */
  List<Activity> of(List<Activity> activities) {
    Map<PersonRef, Integer> erased =
        people.among(activities.stream().map(Activity::person).collect(Collectors.toSet()));
    if (erased.isEmpty()) {
      return activities;
    }
    List<Activity> kept =
        activities.stream()
            .filter(each -> each.version() > erased.getOrDefault(each.person(), 0))
            .toList();
    dropped.increment(activities.size() - kept.size());
    return kept;
  }
}
