package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Planned;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People's timers: they follow what happens. */
@Repository
public class Timers {

  private static final String OF =
      "JOIN jsonb_to_recordset(:people::jsonb) AS r(tenant text, person text)"
          + " USING (tenant, person)";

  private final JdbcClient jdbc;
  private final TimerRows rows;
  private final MovedTimers moved;

  Timers(JdbcClient jdbc, TimerRows rows, MovedTimers moved) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.moved = moved;
  }

  public Optional<Timer> find(String tenant, String person) {
    return rows.of(List.of(new PersonRef(tenant, person))).stream().findFirst();
  }

  /** Lets timers follow the policies now in force: nothing is due before the change. */
  public void followPolicies(Collection<PersonRef> people, Instant changed) {
    move(
        people,
        timer ->
            changed.isAfter(timer.history().since())
                ? timer.with(timer.history().since(changed))
                : timer);
  }

  /** Lets nothing be due until then; a time that is past ends the pause. */
  public void pause(PersonRef person, Instant until) {
    move(Set.of(person), timer -> timer.paused(until));
  }

  /**
   * Lets timers follow what happened; an older break changes nothing.
   *
   * @param taken breaks
   * @param seen people whose postures were seen; those are moved whose time of sitting counts
   * @param others whose timers are looked at anew: who stood up or left, which may be a break, and
   *     who said whether they can be reminded, which may end what a break waits for
   */
  public void happened(
      Collection<Taken> taken, Collection<PersonRef> seen, Collection<PersonRef> others) {
    var byPerson = taken.stream().collect(Collectors.groupingBy(Taken::ref));
    Set<PersonRef> moved = new HashSet<>(byPerson.keySet());
    moved.addAll(others);
    moved.addAll(seen.isEmpty() ? List.of() : countedBySitting(seen));
    move(
        moved,
        timer -> {
          History history = timer.history();
          for (Taken each : byPerson.getOrDefault(timer.ref(), List.of())) {
            history = each.after(history);
          }
          return timer.with(history);
        });
  }

  /** Lets a timer follow what is known anew of the person's meetings. */
  public void lookAgain(PersonRef person) {
    move(Set.of(person), timer -> timer);
  }

  /** Lets a break not be due any more that waits for the end of a meeting. */
  public void passOverWaiting(PersonRef person, Instant now) {
    move(
        Set.of(person),
        timer ->
            timer.next().filter(next -> !next.at().isAfter(now)).isPresent()
                ? timer.with(timer.history().since(now))
                : timer);
  }

  /** Lets timers follow breaks that were due outside the engine; earlier ones come first. */
  public void wereDue(List<Planned> dues) {
    var byPerson =
        dues.stream()
            .collect(
                Collectors.groupingBy(
                    due -> new PersonRef(due.person().tenant(), due.person().person())));
    move(
        byPerson.keySet(),
        timer -> {
          Timer after = timer;
          for (Planned due : byPerson.getOrDefault(timer.ref(), List.of())) {
            after = after.fired(due, null);
          }
          return after;
        });
  }

  private List<PersonRef> countedBySitting(Collection<PersonRef> people) {
    return jdbc.sql("SELECT t.tenant, t.person FROM timer t " + OF + " WHERE t.by_sitting")
        .param("people", Rows.json(people))
        .query((row, number) -> person(row))
        .list();
  }

  /** Locks first, then reads: so the entry and the policy are read that hold once it is ours. */
  private void move(Collection<PersonRef> people, UnaryOperator<Timer> move) {
    if (people.isEmpty()) {
      return;
    }
    List<PersonRef> locked = lock(people);
    if (!locked.isEmpty()) {
      moved.change(rows.of(locked).stream().map(move).map(TimerRow::of).toList());
    }
  }

  /** In the order in which Java sorts ids, whatever that of the database is. */
  List<PersonRef> lock(Collection<PersonRef> people) {
    return jdbc.sql(
            "SELECT t.tenant, t.person FROM timer t "
                + OF
                + " ORDER BY t.tenant COLLATE \"C\", t.person COLLATE \"C\" FOR UPDATE OF t")
        .param("people", Rows.json(people))
        .query((row, number) -> person(row))
        .list();
  }

  static PersonRef person(ResultSet row) throws SQLException {
    return new PersonRef(row.getString("tenant"), row.getString("person"));
  }
}
