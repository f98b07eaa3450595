package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.WithdrawalReason;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.engine.Timer;
import dev.interlude.reminder.engine.Timers;
import dev.interlude.reminder.prompts.OpenPrompts;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.prompts.Settling;
import dev.interlude.reminder.prompts.Settling.Settled;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets the timer follow an entry, and takes back the breaks of who is not reminded any more. */
@Component
class FollowingEntries {

  private final Timers timers;
  private final OpenPrompts prompts;
  private final Settling settling;
  private final Outbox outbox;

  FollowingEntries(Timers timers, OpenPrompts prompts, Settling settling, Outbox outbox) {
    this.timers = timers;
    this.prompts = prompts;
    this.settling = settling;
    this.outbox = outbox;
  }

  /** Inside the caller's transaction; the timer first, as the engine locks them. */
  void follow(PersonChanged entry, Instant now) {
    timers.follow(entry, now);
    if (timers.find(entry.tenant(), entry.person()).filter(Timer::isReminded).isEmpty()) {
      takeBack(new PersonRef(entry.tenant(), entry.person()), now);
    }
  }

  private void takeBack(PersonRef person, Instant now) {
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
