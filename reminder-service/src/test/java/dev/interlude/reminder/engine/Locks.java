package dev.interlude.reminder.engine;

import dev.interlude.testsupport.Infrastructure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits for whom in the database. */
final class Locks {

  private Locks() {}

  static boolean someoneWaits() {
    return JdbcClient.create(Infrastructure.shared().database().superuser())
            .sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
            .query(Integer.class)
            .single()
        > 0;
  }
}
