package dev.interlude.reminder.engine;

import dev.interlude.reminder.policy.FollowingRows;
import dev.interlude.reminder.policy.FollowingRows.Open;
import dev.interlude.reminder.policy.VersionAdded;
import dev.interlude.reminder.prompts.PersonRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets timers follow changed policies, a batch of people in each transaction. */
@Service
class FollowingPolicies {

  private static final int BATCH = 500;

  /** So long whoever changes a policy waits for timers to follow; the rest follows by itself. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final TransactionTemplate transactions;
  private final FollowingRows following;
  private final Timers timers;

  FollowingPolicies(TransactionTemplate transactions, FollowingRows following, Timers timers) {
    this.transactions = transactions;
    this.following = following;
    this.timers = timers;
  }

  @EventListener
  void follow(VersionAdded changed) {
    long begin = System.nanoTime();
    boolean more = true;
    while (more && System.nanoTime() - begin < AT_ONCE.toNanos()) {
      more = followBatch();
    }
  }

  /** Goes on with what is left, also after an instance that began it is gone. */
  @Scheduled(fixedDelay = 1000)
  void goOn() {
    boolean more = true;
    while (more) {
      more = followBatch();
    }
  }

  /** Seven statements a batch; returns whether there was any work. */
  private boolean followBatch() {
    return Boolean.TRUE.equals(
        transactions.execute(
            transaction -> {
              Optional<Open> open = following.claim();
              open.ifPresent(this::followBatch);
              return open.isPresent();
            }));
  }

  private void followBatch(Open open) {
    List<PersonRef> people = following.next(open, BATCH);
    timers.followPolicies(people, open.since());
    following.followed(open, people, people.size() < BATCH);
  }
}
