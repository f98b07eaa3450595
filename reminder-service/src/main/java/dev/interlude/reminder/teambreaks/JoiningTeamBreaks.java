package dev.interlude.reminder.teambreaks;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.policy.ChangingWishes;
import dev.interlude.reminder.policy.JoinedBreak;
import dev.interlude.reminder.routines.OfferedRoutines;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Lets people take part in team breaks, and not any more. */
@Service
class JoiningTeamBreaks {

  private static final int MOST = 20;

  private final TeamBreaks teamBreaks;
  private final OfferedRoutines routines;
  private final ChangingWishes wishes;
  private final Clock clock;

  JoiningTeamBreaks(
      TeamBreaks teamBreaks, OfferedRoutines routines, ChangingWishes wishes, Clock clock) {
    this.teamBreaks = teamBreaks;
    this.routines = routines;
    this.wishes = wishes;
    this.clock = clock;
  }

  /** Those offered where the person is. */
  List<MyTeamBreak> of(Timer timer) {
    return teamBreaks.of(timer.person().tenant()).stream()
        .filter(each -> each.terms().isOfferedTo(timer.person()))
        .map(each -> mine(timer, each))
        .toList();
  }

  /** Nothing is due before it; joined again, it stays as it was. */
  void join(Timer timer, Actor actor, UUID id) {
    if (!timer.isReminded()) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "not-reminded",
          "You are not reminded of breaks; take part in reminders first, then join.");
    }
    PersonChanged person = timer.person();
    wishes.join(person, actor, joined -> with(joined, offered(person, id)));
  }

  /** Held until the wish is kept, so that it cannot end in between. */
  private JoinedBreak offered(PersonChanged person, UUID id) {
    return teamBreaks
        .hold(person.tenant(), id)
        .filter(each -> each.terms().isOfferedTo(person))
        .orElseThrow(AnnouncingTeamBreaks::unknown)
        .joinedAt(clock.instant());
  }

  void leave(PersonChanged person, Actor actor, UUID id) {
    wishes.join(person, actor, joined -> without(joined, id));
  }

  static List<JoinedBreak> without(List<JoinedBreak> joined, UUID id) {
    return joined.stream().filter(each -> !each.id().equals(id.toString())).toList();
  }

  private static List<JoinedBreak> with(List<JoinedBreak> joined, JoinedBreak joining) {
    if (joined.stream().anyMatch(each -> each.id().equals(joining.id()))) {
      return joined;
    }
    if (joined.size() >= MOST) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many-joined",
          "You take part in " + MOST + " team breaks already; leave one first.");
    }
    return Stream.concat(joined.stream(), Stream.of(joining)).toList();
  }

  private MyTeamBreak mine(Timer timer, Offered offered) {
    String routine = offered.terms().routineId();
    Map<String, String> titles =
        routine == null
            ? Map.of()
            : routines
                .find(timer.person().tenant(), routine)
                .map(RoutineChanged::titles)
                .orElse(Map.of());
    boolean joined =
        timer.policy().joined().stream().anyMatch(each -> each.id().equals(offered.terms().id()));
    return new MyTeamBreak(TeamBreakView.of(offered), titles, joined);
  }
}
