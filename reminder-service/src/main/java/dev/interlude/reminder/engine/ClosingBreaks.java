package dev.interlude.reminder.engine;

import dev.interlude.reminder.prompts.OpenPrompts;
import dev.interlude.reminder.prompts.Sending;
import dev.interlude.reminder.prompts.Settling;
import dev.interlude.reminder.prompts.Settling.Settled;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Expires, withdraws and reminds again: claims a batch, sends, and commits once acknowledged. */
@Service
class ClosingBreaks {

  private final TransactionTemplate transactions;
  private final OpenPrompts prompts;
  private final Settling settling;
  private final Sending sending;
  private final Clock clock;

  ClosingBreaks(
      TransactionTemplate transactions,
      OpenPrompts prompts,
      Settling settling,
      Sending sending,
      Clock clock) {
    this.transactions = transactions;
    this.prompts = prompts;
    this.settling = settling;
    this.sending = sending;
    this.clock = clock;
  }

  /** Looks at one batch of breaks; returns how many were looked at. */
  int sweep(int batch) {
    Instant now = clock.instant();
    Settled settled =
        transactions.execute(
            transaction -> {
              var done = settling.settle(prompts.claimWaking(now, batch), each -> now);
              sending.sendAll(done.records());
              return done;
            });
    settling.count(settled);
    return settled.wakings().size();
  }
}
