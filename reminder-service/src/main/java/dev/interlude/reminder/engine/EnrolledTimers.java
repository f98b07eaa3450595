package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets the timers of many people follow new versions of their entries, by few statements. */
@Component
public class EnrolledTimers {

  private final Timers timers;
  private final TimerRows rows;
  private final MovedTimers moved;

  EnrolledTimers(Timers timers, TimerRows rows, MovedTimers moved) {
    this.timers = timers;
    this.rows = rows;
    this.moved = moved;
  }

  /**
   * Nothing is due before it; inside the transaction that wrote the versions.
   *
   * @param entries each of another person, at least one
   * @return who is not reminded
   */
  public List<PersonRef> follow(Collection<PersonChanged> entries, Instant now) {
    Set<PersonRef> people = entries.stream().map(EnrolledTimers::ref).collect(Collectors.toSet());
    Set<PersonRef> locked = new HashSet<>(timers.lock(people));
    List<PersonChanged> known =
        entries.stream().filter(each -> locked.contains(ref(each))).toList();
    List<PersonChanged> others =
        entries.stream().filter(each -> !locked.contains(ref(each))).toList();
    List<Timer> changed =
        known.isEmpty()
            ? List.of()
            : rows.under(known).stream()
                .map(timer -> timer.with(timer.history().since(now)))
                .toList();
    List<Timer> first = others.isEmpty() ? List.of() : rows.first(others, now);
    if (!changed.isEmpty()) {
      moved.change(changed.stream().map(TimerRow::of).toList());
    }
    if (!first.isEmpty()) {
      moved.add(first.stream().map(TimerRow::of).toList());
    }
    return Stream.concat(changed.stream(), first.stream())
        .filter(each -> !each.isReminded())
        .map(Timer::ref)
        .toList();
  }

  private static PersonRef ref(PersonChanged entry) {
    return new PersonRef(entry.tenant(), entry.person());
  }
}
