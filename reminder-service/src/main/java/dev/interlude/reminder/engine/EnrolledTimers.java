package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.timing.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets the timers of many people follow new versions of their entries, by few statements. */
@Component
public class EnrolledTimers {

  private final Timers timers;
  private final TimerRows rows;

  EnrolledTimers(Timers timers, TimerRows rows) {
    this.timers = timers;
    this.rows = rows;
  }

  /**
   * Nothing is due before it; inside the transaction that wrote the versions.
   *
   * @return who is not reminded
   */
  public List<PersonRef> follow(Collection<PersonChanged> entries, Instant now) {
    Set<PersonRef> people = entries.stream().map(EnrolledTimers::ref).collect(Collectors.toSet());
    Set<PersonRef> locked = new HashSet<>(timers.lock(people));
    var followed = new ArrayList<Timer>();
    if (!locked.isEmpty()) {
      rows.of(locked).forEach(known -> followed.add(known.with(known.history().since(now))));
    }
    List<RawTimer> others =
        entries.stream()
            .filter(entry -> !locked.contains(ref(entry)))
            .map(entry -> new RawTimer(entry, History.startingAt(now), null))
            .toList();
    if (!others.isEmpty()) {
      followed.addAll(rows.under(others));
    }
    rows.put(followed);
    return followed.stream().filter(each -> !each.isReminded()).map(Timer::ref).toList();
  }

  private static PersonRef ref(PersonChanged entry) {
    return new PersonRef(entry.tenant(), entry.person());
  }
}
