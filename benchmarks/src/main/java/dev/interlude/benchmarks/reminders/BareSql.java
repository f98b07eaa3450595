package dev.interlude.benchmarks.reminders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What the engine asks of Postgres for a batch (claim, read timers and entries, write breaks, write
 * timers) without anything computed or sent: the time of the next is an hour later.
 */
record BareSql(Database database, int batch) {

  private static final String CLAIM =
      """
      SELECT tenant, person FROM timer WHERE next_due <= now()
      ORDER BY next_due LIMIT ? FOR UPDATE SKIP LOCKED
      """;

  private static final String PEOPLE = " unnest(?::text[]) AS r(person) ";

  private static final String READ =
      """
      SELECT t.since, t.kinds, t.next_due, v.entry, (SELECT a.entry FROM person_version a
        WHERE a.tenant = t.tenant AND a.person = t.person AND a.valid_from <= t.next_due
        ORDER BY a.version DESC LIMIT 1) AS entry_then
      FROM timer t JOIN
      """
          + PEOPLE
          + """
            USING (person)
            JOIN person p USING (tenant, person)
            JOIN person_version v USING (tenant, person, version)
            WHERE t.tenant = ?
            """;

  private static final String WRITE_BREAKS =
      """
      INSERT INTO prompt (tenant, person, break_id, local_date, due_at, expires_at, work_ends,
        planned_seconds, routine_id, routine_version, policy_id, policy_version,
        directory_version, live, wake_at, expiry_seconds, snooze_most, snooze_seconds,
        snooze_latest, natural_seconds, next_due)
      SELECT tenant, person, 'movement-' || next_due, next_due::date, next_due,
        next_due + interval '15 minutes', next_due + interval '6 hours', 300, 'routine-1', 1,
        'hse-5-per-60', 1, 1, true, next_due + interval '15 minutes', 900, 3, 900,
        next_due + interval '30 minutes', 300, next_due + interval '60 minutes'
      FROM timer JOIN
      """
          + PEOPLE
          + "USING (person) WHERE tenant = ? ON CONFLICT DO NOTHING";

  private static final String WRITE_TIMERS =
      """
      UPDATE timer t SET next_due = t.next_due + interval '60 minutes',
        kinds = jsonb_set(kinds, '{0,last_due}', to_jsonb(t.next_due))
      FROM
      """
          + PEOPLE
          + "WHERE t.person = r.person AND t.tenant = ?";

  /** Works until nothing is due, in so many threads; returns how many timers were moved. */
  int drain(int workers) throws Exception {
    List<Callable<Integer>> loops = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      loops.add(this::work);
    }
    int moved = 0;
    try (var threads = Executors.newFixedThreadPool(workers)) {
      for (var each : threads.invokeAll(loops)) {
        moved += each.get();
      }
    }
    return moved;
  }

  private int work() throws SQLException {
    int moved = 0;
    try (Connection connection = database.connect(Database.SERVICE)) {
      connection.setAutoCommit(false);
      List<String> people = claim(connection);
      while (!people.isEmpty()) {
        read(connection, people);
        write(connection, WRITE_BREAKS, people);
        write(connection, WRITE_TIMERS, people);
        connection.commit();
        moved += people.size();
        people = claim(connection);
      }
      connection.commit();
    }
    return moved;
  }

  private List<String> claim(Connection connection) throws SQLException {
    List<String> people = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setInt(1, batch);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          people.add(rows.getString("person"));
        }
      }
    }
    return people;
  }

  private static void read(Connection connection, List<String> people) throws SQLException {
    try (PreparedStatement statement = prepared(connection, READ, people);
        ResultSet rows = statement.executeQuery()) {
      int read = 0;
      while (rows.next()) {
        read += rows.getString("entry").isEmpty() ? 0 : 1;
      }
      if (read != people.size()) {
        throw new IllegalStateException("claimed " + people.size() + " and read " + read);
      }
    }
  }

  private static void write(Connection connection, String sql, List<String> people)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, people)) {
      if (statement.executeUpdate() != people.size()) {
        throw new IllegalStateException("not all were written");
      }
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, List<String> people)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setArray(1, connection.createArrayOf("text", people.toArray()));
    statement.setString(2, Installation.TENANT);
    return statement;
  }
}
