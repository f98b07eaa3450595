package dev.interlude.reminder.engine;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.policy.PersonPolicy;
import dev.interlude.reminder.policy.Policies;
import dev.interlude.reminder.prompts.Columns;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.PostureRow;
import dev.interlude.reminder.timing.History;
import dev.interlude.reminder.timing.Postures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timers of people with what holds for them; each read is of a set of people. */
@Repository
class TimerRows {

  private static final String OF_PEOPLE =
      """
      FROM unnest(:tenants::text[], :people::text[]) WITH ORDINALITY AS r(tenant, person, place)
      JOIN person p USING (tenant, person)
      LEFT JOIN posture o USING (tenant, person)
      """;

  private final JdbcClient jdbc;
  private final Entries entries;
  private final Policies policies;

  TimerRows(JdbcClient jdbc, Entries entries, Policies policies) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.policies = policies;
  }

  private record Held(RawTimer raw, Entries.Of entry, Postures postures) {

    static Held of(RawTimer raw, ResultSet row) throws SQLException {
      var entry = new Entries.Of(raw.tenant(), raw.person(), row.getInt("version"));
      return new Held(raw, entry, PostureRow.read(row));
    }
  }

  /** The timers of people, with the policies in force now. */
  List<Timer> of(Collection<PersonRef> people) {
    return timers(held(people));
  }

  /**
   * The timers of people under versions of entries that the caller has just written: whoever has
   * none yet has no timer here.
   */
  List<Timer> under(Collection<PersonChanged> entries) {
    Map<PersonRef, PersonPolicy> found = policies.of(entries);
    Map<PersonRef, PersonChanged> written = new HashMap<>();
    entries.forEach(each -> written.put(new PersonRef(each.tenant(), each.person()), each));
    var timers = new ArrayList<Timer>();
    for (Held each : held(written.keySet())) {
      PersonChanged entry = written.get(new PersonRef(each.raw().tenant(), each.raw().person()));
      if (entry != null) {
        timers.add(each.raw().under(Entry.of(entry), policy(found, entry), each.postures()));
      }
    }
    return timers;
  }

  /** The first timers of people, of whom nothing has happened yet. */
  List<Timer> first(Collection<PersonChanged> entries, Instant now) {
    Map<PersonRef, PersonPolicy> found = policies.of(entries);
    return entries.stream()
        .map(each -> new Timer(each, policy(found, each), History.startingAt(now), null))
        .toList();
  }

  private List<Held> held(Collection<PersonRef> people) {
    var columns = new Columns<>(List.copyOf(people));
    return jdbc.sql(
            "SELECT p.version, o.segments, "
                + RawTimer.COLUMNS
                + " "
                + OF_PEOPLE
                + "JOIN timer t USING (tenant, person)")
        .param("tenants", columns.texts(PersonRef::tenant))
        .param("people", columns.texts(PersonRef::person))
        .query((row, number) -> Held.of(RawTimer.read(row), row))
        .list();
  }

  /**
   * The same of timers that the caller has locked, in their order. By a statement of its own: the
   * one that locked them would show the timer as it is now, but the person as they were before.
   */
  List<Timer> holding(List<RawTimer> locked) {
    var columns = new Columns<>(locked);
    return timers(
        jdbc.sql("SELECT r.place, p.version, o.segments " + OF_PEOPLE + " ORDER BY r.place")
            .param("tenants", columns.texts(RawTimer::tenant))
            .param("people", columns.texts(RawTimer::person))
            .query((row, number) -> Held.of(locked.get(row.getInt("place") - 1), row))
            .list());
  }

  /** Whoever is erased meanwhile has none. */
  private List<Timer> timers(List<Held> held) {
    Map<Entries.Of, Entry> known = entries.of(held.stream().map(Held::entry).toList());
    Map<PersonRef, PersonPolicy> found =
        policies.of(known.values().stream().map(Entry::person).toList());
    var timers = new ArrayList<Timer>();
    for (Held each : held) {
      Entry entry = known.get(each.entry());
      if (entry != null) {
        timers.add(each.raw().under(entry, policy(found, entry.person()), each.postures()));
      }
    }
    return timers;
  }

  private static PersonPolicy policy(Map<PersonRef, PersonPolicy> found, PersonChanged person) {
    PersonPolicy policy = found.get(new PersonRef(person.tenant(), person.person()));
    if (policy == null) {
      throw new IllegalStateException("a person without a policy");
    }
    return policy;
  }
}
