package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Planned;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.Wanted;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.NextDue;
import dev.interlude.reminder.timing.TeamBreak;
import dev.interlude.reminder.timing.Unavailable;
import dev.interlude.reminder.timing.WorkCalendar;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's one outstanding timer for breaks of all kinds: what has happened, and what follows
 * from it.
 *
 * @param calendar that of the person's entry
 * @param policy the one in force
 * @param pausedUntil nothing is due at this time or before, by the person's own wish; may be past
 * @param unavailable as much as is known of the time from which on something would be due
 */
public record Timer(
    PersonChanged person,
    WorkCalendar calendar,
    PersonPolicy policy,
    History history,
    @Nullable Instant pausedUntil,
    Unavailable unavailable) {

  public Timer(
      PersonChanged person, PersonPolicy policy, History history, @Nullable Instant pausedUntil) {
    this(person, WorkCalendar.of(person), policy, history, pausedUntil, Unavailable.NEVER);
  }

  /** When and why the next break is due; empty for a person who is not reminded. */
  public Optional<NextDue> next() {
    return isReminded()
        ? NextDue.of(policy.inForce(), calendar, afterPause(), unavailable)
        : Optional.empty();
  }

  /** The same, with what comes only if the person goes on sitting. */
  public Optional<NextDue> expected() {
    return isReminded()
        ? NextDue.expected(policy.inForce(), calendar, afterPause(), unavailable)
        : Optional.empty();
  }

  private History afterPause() {
    return pausedUntil == null || !pausedUntil.isAfter(history.since())
        ? history
        : history.since(pausedUntil);
  }

  /** Whether the person is reminded at all. */
  public boolean isReminded() {
    return policy.reminds(person);
  }

  /** What kind of routine is wanted for a break of this person. */
  public Wanted wanted(Planned planned) {
    return new Wanted(
        person.tenant(),
        planned.breakId(),
        policy.preferences(),
        history.of(planned.policy().kind()).routines(),
        policy.inForce().teamBreak(planned.policy()).map(TeamBreak::routineId).orElse(null));
  }

  /** The break that falls due next, by the entry that holds then. */
  public Planned planned(NextDue due, PersonChanged personThen) {
    Timer after = with(history.due(due.policy().kind(), due.at(), personThen.zone()));
    return new Planned(
        due.policy(),
        personThen,
        personThen == person ? calendar : WorkCalendar.of(personThen),
        due.at(),
        after.expected().map(NextDue::at).orElse(null));
  }

  PersonRef ref() {
    return new PersonRef(person.tenant(), person.person());
  }

  public Timer with(History changed) {
    return new Timer(person, calendar, policy, changed, pausedUntil, unavailable);
  }

  /** The same, knowing when the person cannot be reminded. */
  Timer knowing(Unavailable known) {
    return new Timer(person, calendar, policy, history, pausedUntil, known);
  }

  /** The same, or what lets nothing be due before the time if something would be. */
  Timer notBefore(Instant time) {
    boolean before = next().filter(due -> due.at().isBefore(time)).isPresent();
    return before ? with(history.since(time)) : this;
  }

  Timer paused(@Nullable Instant until) {
    return new Timer(person, calendar, policy, history, until, unavailable);
  }

  /** The same after a break was due. */
  public Timer fired(Planned due, @Nullable Suggestion routine) {
    var kind = due.policy().kind();
    History after = history.due(kind, due.dueAt(), due.person().zone());
    return with(routine == null ? after : after.used(kind, routine.routineId()));
  }

  /** When the next break is due once this timer has fired a planned one. */
  @Nullable Instant dueAfter(Planned due) {
    // What is planned next may never come if the person has to go on sitting for it.
    return policy.inForce().countsSitting()
        ? fired(due, null).next().map(NextDue::at).orElse(null)
        : due.nextDue();
  }
}
