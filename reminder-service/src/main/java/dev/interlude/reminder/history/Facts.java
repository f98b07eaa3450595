package dev.interlude.reminder.history;

import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.PresenceChanged;
import dev.interlude.reminder.engine.Taken;
import dev.interlude.reminder.prompts.KnownPostures.Cleared;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Presences.Said;
import dev.interlude.reminder.prompts.Snooze;
import dev.interlude.timeline.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a batch of activities says, one row for each person, day and break. */
final class Facts {

  private record Day(PersonRef person, LocalDate date) {}

  private record Break(PersonRef person, BreakId breakId) {}

  private final Map<Day, DayFacts> days = new HashMap<>();
  private final Map<Break, BreakFacts> breaks = new HashMap<>();
  private final List<Cleared> cleared = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Map<PersonRef, List<Segment>> postures = new HashMap<>();
  private final List<Snooze> snoozes = new ArrayList<>();
  private final List<Said> presences = new ArrayList<>();

  static Facts of(Collection<Activity> activities) {
    var facts = new Facts();
    activities.forEach(facts::add);
    return facts;
  }

  Collection<DayFacts> days() {
    return days.values();
  }

  Collection<BreakFacts> breaks() {
    return breaks.values();
  }

  List<Snooze> snoozes() {
    return snoozes;
  }

  List<Said> presences() {
    return presences;
  }

  List<Cleared> cleared() {
    return cleared;
  }

  List<Taken> taken() {
    return taken;
  }

  Map<PersonRef, List<Segment>> postures() {
    return postures;
  }

  private void add(Activity activity) {
    PersonRef person = activity.person();
    Instant time = activity.time();
    if (!(activity.data() instanceof DayCleared)) {
      add(DayFacts.seen(person, activity.date(), time), activity.date());
    }
    switch (activity.data()) {
      case PostureObserved posture ->
          Observed.segment(posture)
              .ifPresent(
                  each -> postures.computeIfAbsent(person, p -> new ArrayList<>()).add(each));
      case DayCleared day ->
          cleared.add(
              new Cleared(person.tenant(), person.person(), activity.zone().getId(), day.date()));
      case BreakDelivered delivered ->
          change(person, delivered.breakId(), BreakFacts::wasDelivered);
      case BreakSkipped skipped -> change(person, skipped.breakId(), BreakFacts::wasSkipped);
      case BreakSnoozed s ->
          snoozes.add(
              new Snooze(
                  person.tenant(), person.person(), s.breakId(), s.number(), time, s.until()));
      case BreakStarted started -> {
        change(person, started.breakId(), facts -> facts.started(time));
        ended(activity, started.breakId(), started.kind(), started.routineId());
      }
      case BreakCompleted c -> {
        change(person, c.breakId(), facts -> facts.completed(c.startedAt(), time, c.ratio()));
        ended(activity, c.breakId(), c.kind(), c.routineId());
      }
      case PresenceChanged presence ->
          presences.add(
              new Said(
                  person.tenant(),
                  person.person(),
                  time,
                  presence.state().name(),
                  presence.until()));
    }
  }

  /** A break counts for the day it was due, a spontaneous one for the day it ended. */
  private void ended(
      Activity activity, @Nullable BreakId breakId, BreakKind kind, @Nullable String routineId) {
    LocalDate date = breakId == null ? activity.date() : breakId.date();
    add(DayFacts.breakEnded(activity.person(), date, activity.time()), date);
    BreakKind counted = breakId == null ? kind : breakId.kind();
    taken.add(
        new Taken(
            activity.person().tenant(),
            activity.person().person(),
            counted,
            activity.time(),
            routineId));
  }

  private void change(
      PersonRef person, @Nullable BreakId breakId, UnaryOperator<BreakFacts> change) {
    if (breakId != null) {
      var key = new Break(person, breakId);
      breaks.put(key, change.apply(breaks.getOrDefault(key, BreakFacts.nothing(person, breakId))));
    }
  }

  private void add(DayFacts facts, LocalDate date) {
    days.merge(
        new Day(new PersonRef(facts.tenant(), facts.person()), date), facts, DayFacts::merge);
  }
}
