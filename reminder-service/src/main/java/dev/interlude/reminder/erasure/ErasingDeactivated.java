package dev.interlude.reminder.erasure;

import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.reminder.directory.Leaving;
import dev.interlude.reminder.directory.People;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases people some time after they were deactivated, one in a transaction. All instances look for
 * them; none waits for another, and after a crash whoever is left is found again.
 */
@Component
class ErasingDeactivated {

  private static final Actor ITSELF = new Actor(ErasureSettings.OWN, ErasureSettings.OWN);

  private final TransactionTemplate transactions;
  private final Leaving leaving;
  private final People people;
  private final ErasingPeople erasing;
  private final Clock clock;

  ErasingDeactivated(
      TransactionTemplate transactions,
      Leaving leaving,
      People people,
      ErasingPeople erasing,
      Clock clock) {
    this.transactions = transactions;
    this.leaving = leaving;
    this.people = people;
    this.erasing = erasing;
    this.clock = clock;
  }

  /** Ends when there is nobody more, or somebody's entry is just being changed. */
  @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
  void eraseAll() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(transaction -> eraseOne()));
    }
  }

  private boolean eraseOne() {
    return leaving
        .claim(clock.instant())
        .filter(people::tryLock)
        .map(person -> erasing.erase(person, ITSELF))
        .orElse(false);
  }
}
