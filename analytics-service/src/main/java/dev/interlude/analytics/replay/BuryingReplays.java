package dev.interlude.analytics.replay;

import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends replays whose instance has died, and drops their shadow. */
@Component
class BuryingReplays {

  private static final Logger LOG = LoggerFactory.getLogger(BuryingReplays.class);

  private final DataSource database;
  private final ReplayTable table;
  private final SwitchingTables ending;

  BuryingReplays(DataSource database, ReplayTable table, SwitchingTables ending) {
    this.database = database;
    this.table = table;
    this.ending = ending;
  }

  /** Whoever gets the lock while a replay says that it is running knows that nobody runs it. */
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (table.running().isPresent()) {
      ReplayLock.tryTake(database)
          .ifPresent(
              lock -> {
                try (lock) {
                  bury();
                }
              });
    }
  }

  /** To be called by whoever holds the lock and runs no replay. */
  void bury() {
    table
        .running()
        .ifPresent(
            id -> {
              LOG.warn("Replay {} was given up: its instance has died", id);
              ending.forget(id, "the instance that ran it has died");
            });
  }
}
