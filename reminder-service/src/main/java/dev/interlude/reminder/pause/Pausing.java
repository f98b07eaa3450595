package dev.interlude.reminder.pause;

import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.OpenPrompts;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Sending;
import dev.interlude.reminder.prompts.Settling;
import dev.interlude.reminder.prompts.Settling.Settled;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets nothing be due until a time, and takes back what is open. */
@Service
class Pausing {

  private final TransactionTemplate transactions;
  private final Timers timers;
  private final OpenPrompts prompts;
  private final Settling settling;
  private final Sending sending;

  Pausing(
      TransactionTemplate transactions,
      Timers timers,
      OpenPrompts prompts,
      Settling settling,
      Sending sending) {
    this.transactions = transactions;
    this.timers = timers;
    this.prompts = prompts;
    this.settling = settling;
    this.sending = sending;
  }

  /** Another pause takes the place of the one before. */
  void pause(PersonRef person, Instant now, Instant until) {
    Settled settled =
        transactions.execute(
            transaction -> {
              // The timer first, as the engine locks them.
              timers.pause(person, until);
              var done =
                  settling.withdraw(prompts.lockOpen(person, now), now, WithdrawalReason.PAUSE);
              sending.sendAll(done.records());
              return done;
            });
    settling.count(settled);
  }

  /** Intervals were counted on meanwhile, but nothing is due at once. */
  void resume(PersonRef person, Instant now) {
    transactions.executeWithoutResult(transaction -> timers.pause(person, now));
  }
}
