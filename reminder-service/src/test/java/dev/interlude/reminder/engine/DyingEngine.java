package dev.interlude.reminder.engine;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires breaks and dies before it commits.
 *
 * @param firing does all the work, and loses it
 */
record DyingEngine(FiringDueBreaks firing) {

  static TransactionTemplate transactions(PlatformTransactionManager transactions) {
    return new DiesBeforeCommit(transactions);
  }

  private static final class DiesBeforeCommit extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    DiesBeforeCommit(PlatformTransactionManager transactions) {
      super(transactions);
    }

    @Override
    public <R> R execute(TransactionCallback<R> action) {
      return super.execute(
          transaction -> {
            action.doInTransaction(transaction);
            throw new IllegalStateException("killed");
          });
    }
  }
}
