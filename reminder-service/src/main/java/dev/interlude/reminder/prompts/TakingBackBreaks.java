package dev.interlude.reminder.prompts;

import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.prompts.Settling.Settled;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes back the open breaks of who is not reminded any more. */
@Component
public class TakingBackBreaks {

  private final OpenPrompts prompts;
  private final Settling settling;
  private final Outbox outbox;

  TakingBackBreaks(OpenPrompts prompts, Settling settling, Outbox outbox) {
    this.prompts = prompts;
    this.settling = settling;
    this.outbox = outbox;
  }

  /** Inside the caller's transaction, which locked the timer first, as the engine does. */
  public void takeBack(PersonRef person, Instant now) {
    Settled settled =
        settling.withdraw(prompts.lockOpen(person, now), now, WithdrawalReason.OFF_HOURS);
    // By the outbox: the caller's transaction may still fail, and the breaks would be open.
    settled.records().forEach(outbox::add);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            settling.count(settled);
          }
        });
  }
}
