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
 * What the engine asks of Postgres for a batch (claim, which entries hold, write breaks, write
 * timers) without anything computed or sent: the time of the next is an hour later.
 */
record BareSql(Database database, int batch) {

  private static final String CLAIM =
      """
      SELECT tenant, person, since, kinds, extract(epoch FROM next_due)::float8 AS due
      FROM timer WHERE next_due <= now() ORDER BY next_due LIMIT ? FOR UPDATE SKIP LOCKED
      """;

  private static final String PEOPLE =
      " unnest(?::text[], ?::text[], ?::float8[]) AS r(tenant, person, due) ";

  private static final String READ =
      "SELECT p.version, o.segments FROM"
          + PEOPLE
          + """
          JOIN person p USING (tenant, person) LEFT JOIN posture o USING (tenant, person)
          """;

  private static final String WRITE_BREAKS =
      """
      INSERT INTO prompt AS p (tenant, person, break_id, local_date, due_at, expires_at, work_ends,
        planned_seconds, routine_id, routine_version, policy_id, policy_version,
        directory_version, live, wake_at, expiry_seconds, snooze_most, snooze_seconds,
        snooze_latest, natural_seconds, next_due)
      SELECT tenant, person, 'movement-20261128T080000+0100', date '2026-11-28', to_timestamp(due),
        to_timestamp(due + 900), to_timestamp(due + 21600), 300, 'routine-1', 1, 'hse-5-per-60', 1,
        1, true, to_timestamp(due + 900), 900, 3, 900, to_timestamp(due + 1800), 300,
        to_timestamp(due + 3600)
      FROM
      """
          + PEOPLE
          + """
          ON CONFLICT (tenant, person, break_id) DO UPDATE SET expires_at = excluded.expires_at
          WHERE p.expires_at IS NULL
          """;

  private static final String WRITE_TIMERS =
      """
      UPDATE timer t SET next_due = to_timestamp(r.due + 3600), since = t.since,
        kinds = 'movement,1763280000,,3,routine-1 routine-2', by_sitting = false
      FROM
      """
          + PEOPLE
          + "WHERE t.tenant = r.tenant AND t.person = r.person";

  private record Due(String tenant, String person, double due) {}

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
      List<Due> people = claim(connection);
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

  private List<Due> claim(Connection connection) throws SQLException {
    List<Due> people = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setInt(1, batch);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          people.add(
              new Due(rows.getString("tenant"), rows.getString("person"), rows.getDouble("due")));
        }
      }
    }
    return people;
  }

  private static void read(Connection connection, List<Due> people) throws SQLException {
    try (PreparedStatement statement = prepared(connection, READ, people);
        ResultSet rows = statement.executeQuery()) {
      int read = 0;
      while (rows.next()) {
        read += rows.getInt("version") > 0 ? 1 : 0;
      }
      if (read != people.size()) {
        throw new IllegalStateException("claimed " + people.size() + " and read " + read);
      }
    }
  }

  private static void write(Connection connection, String sql, List<Due> people)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, people)) {
      if (statement.executeUpdate() != people.size()) {
        throw new IllegalStateException("not all were written");
      }
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, List<Due> people)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setObject(1, people.stream().map(Due::tenant).toArray(String[]::new));
    statement.setObject(2, people.stream().map(Due::person).toArray(String[]::new));
    statement.setObject(3, people.stream().mapToDouble(Due::due).toArray());
    return statement;
  }
}
