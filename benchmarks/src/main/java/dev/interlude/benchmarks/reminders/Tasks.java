package dev.interlude.benchmarks.reminders;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The table of db-scheduler, with a task for each person. */
record Tasks(Company company) implements Work {

  void create() throws SQLException {
    company.update(
        """
        CREATE TABLE IF NOT EXISTS scheduled_tasks (
          task_name text NOT NULL, task_instance text NOT NULL, task_data bytea,
          execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,
          last_success timestamptz, last_failure timestamptz, consecutive_failures int,
          last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,
          PRIMARY KEY (task_name, task_instance))
        """);
    company.update(
        "CREATE INDEX IF NOT EXISTS execution_time_idx ON scheduled_tasks (execution_time)");
    company.update(
        "CREATE INDEX IF NOT EXISTS last_heartbeat_idx ON scheduled_tasks (last_heartbeat)");
  }

  @Override
  public void set(int all, int due, Instant first, Duration spread) throws SQLException {
    company.inOneTransaction(
        () -> {
          company.update("TRUNCATE scheduled_tasks");
          company.update(
              "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                  + " version) SELECT 'remind', 'p' || n, at, false, 1 "
                  + Company.DUE_TIMES,
              first.toString(),
              due,
              spread.toSeconds(),
              due,
              all,
              all);
          company.update("ANALYZE scheduled_tasks");
        });
  }

  @Override
  public int done() throws SQLException {
    return company.count(
        """
        SELECT count(*) FROM scheduled_tasks
        WHERE execution_time > last_success + interval '30 minutes' AND NOT picked
        """);
  }
}
