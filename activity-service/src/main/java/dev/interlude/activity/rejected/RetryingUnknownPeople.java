package dev.interlude.activity.rejected;

import dev.interlude.activity.people.PeopleDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges events of unknown people again once the directory holds the person. Events that still do
 * not fit (the entry holds from later on, or is not active) are judged again only when the person's
 * entry has changed.
 */
@Component
class RetryingUnknownPeople {

  private static final Logger log = LoggerFactory.getLogger(RetryingUnknownPeople.class);

  /** Entries in one transaction. */
  private static final int CHUNK = 500;

  private final PeopleDirectory people;
  private final AwaitedPeople awaited;
  private final ClaimedEntries entries;
  private final JudgingAgain judging;
  private final DeliveringAgain delivering;
  private final TransactionTemplate transactions;
  private final RejectedMetrics metrics;
  private final WaitRule waiting;
  private final Clock clock;

  RetryingUnknownPeople(
      PeopleDirectory people,
      AwaitedPeople awaited,
      ClaimedEntries entries,
      JudgingAgain judging,
      DeliveringAgain delivering,
      TransactionTemplate transactions,
      RejectedMetrics metrics,
      RejectedSettings settings,
      Clock clock) {
    this.people = people;
    this.awaited = awaited;
    this.entries = entries;
    this.judging = judging;
    this.delivering = delivering;
    this.transactions = transactions;
    this.metrics = metrics;
    this.waiting = new WaitRule(settings.waitFor());
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${interlude.activity.rejected.retry-every}")
  void retryOrWait() {
    try {
      retry();
    } catch (DataAccessException | TransactionException | NotAcknowledgedException e) {
      log.warn("events of unknown people wait for the next try: {}", e.getMessage());
    }
  }

  /** Does nothing while the directory is still being read: nobody has appeared yet. */
  void retry() {
    if (!judging.isReady()) {
      return;
    }
    for (AwaitedPerson person : awaited.appeared(people::latestVersion)) {
      try {
        retryAll(person);
      } catch (DataAccessException | TransactionException | NotAcknowledgedException outage) {
        throw outage;
      } catch (RuntimeException fault) {
        // Others wait behind this one.
        log.error("events of a person cannot be tried again: {}", fault.getClass().getName());
      }
    }
  }

  /** Ends when the person is gone from the directory again: then no try would mark anything. */
  private void retryAll(AwaitedPerson person) {
    while (retrySome(person) == CHUNK
        && people.latestVersion(person.tenant(), person.subject()) >= person.version()) {
      log.debug("more events wait for the same person");
    }
  }

  private int retrySome(AwaitedPerson person) {
    Map<Outcome, Integer> outcomes =
        transactions.execute(
            _ -> {
              List<Entry> claimed = entries.waiting(person, waiting.begin(clock.instant()), CHUNK);
              return delivering.deliver(claimed);
            });
    metrics.retried(outcomes);
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
