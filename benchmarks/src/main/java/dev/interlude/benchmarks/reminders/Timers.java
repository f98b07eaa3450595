package dev.interlude.benchmarks.reminders;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The timers of the engine. The last break of each was due an hour before, so that its time follows
 * from the policy; otherwise the engine would put it right and say nothing.
 */
record Timers(Company company) implements Work {

  @Override
  public void set(int all, int due, Instant first, Duration spread) throws SQLException {
    company.inOneTransaction(
        () -> {
          company.update("TRUNCATE timer, prompt");
          company.update(
              """
              INSERT INTO timer (tenant, person, since, kinds, next_due)
              SELECT ?, 'p' || n, at - interval '4 hours',
                'movement,' || extract(epoch FROM at - interval '60 minutes')::bigint
                  || ',,2,routine-1', at
              """
                  + Company.DUE_TIMES,
              Installation.TENANT,
              first.toString(),
              due,
              spread.toSeconds(),
              due,
              all,
              all);
          company.update("ANALYZE timer");
        });
  }

  @Override
  public int done() throws SQLException {
    return company.count(
        """
        SELECT count(*) FROM prompt p JOIN timer t USING (tenant, person)
        WHERE t.next_due = p.due_at + interval '60 minutes' AND p.routine_id IS NOT NULL
        """);
  }
}
