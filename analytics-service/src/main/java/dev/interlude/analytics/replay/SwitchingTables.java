package dev.interlude.analytics.replay;

import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.analytics.sink.ShadowRows;
import dev.interlude.analytics.sink.ShadowTable;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The end of a replay: the shadow takes the live table's place, or goes. */
@Component
class SwitchingTables {

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** Each waits a second at most for those who use the table, and lets others pass for as long. */
  private static final int TRIES = 300;

  private static final long PAUSE_NANOS = 1_000_000_000;

  private final ShadowTable table;
  private final ShadowRows rows;
  private final ReplayTable replays;
  private final TransactionTemplate transactions;

  SwitchingTables(
      ShadowTable table, ShadowRows rows, ReplayTable replays, TransactionTemplate transactions) {
    this.table = table;
    this.rows = rows;
    this.replays = replays;
    this.transactions = transactions;
  }

  /**
   * Switches over. The sink has written to both tables, so only those people are looked at who were
   * erased, before or meanwhile: of them, the live rows hold.
   */
  void run(Running running, ErasedPeople erasedPeople) {
    running.enter("switching");
    for (int tries = 1; ; tries++) {
      try {
        transactions.executeWithoutResult(_ -> switchOver(running, erasedPeople));
        return;
      } catch (DataAccessException e) {
        if (!isBusy(e) || tries == TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  /**
   * Ends a replay without a switch, and leaves the live table as it is; nothing happens when it has
   * ended already, since the shadow may then be another one's.
   */
  void forget(UUID id, @Nullable String failure) {
    transactions.executeWithoutResult(
        _ -> {
          if (replays.end(id, failure)) {
            table.drop();
          }
        });
  }

  private void switchOver(Running running, ErasedPeople erasedPeople) {
    running.keepNow();
    table.lock();
    rows.takeOver(erasedPeople.upTo().keySet());
    table.takeTheLiveOnesPlace();
    replays.end(running.id(), null);
  }

  private static boolean isBusy(DataAccessException failure) {
    return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  private static void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
    if (Thread.currentThread().isInterrupted()) {
      throw new ReplayRefusedException("the service was stopped");
    }
  }
}
