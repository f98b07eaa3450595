package dev.interlude.activity.rejected;

import dev.interlude.activity.rejected.AuditedReplay.Done;
import dev.interlude.activity.rejected.ClaimedEntries.Claimed;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges entries again because an operator asks. */
@Service
class Replaying {

  /** Entries in one transaction. */
  private static final int CHUNK = 200;

  private final ClaimedEntries entries;
  private final JudgingAgain judging;
  private final AuditedReplay replay;
  private final TransactionTemplate transactions;
  private final RejectedMetrics metrics;

  Replaying(
      ClaimedEntries entries,
      JudgingAgain judging,
      AuditedReplay replay,
      TransactionTemplate transactions,
      RejectedMetrics metrics) {
    this.entries = entries;
    this.judging = judging;
    this.replay = replay;
    this.transactions = transactions;
    this.metrics = metrics;
  }

  /** Throws 404, 409 {@code not-kept}, or 503; one that was replayed before is left alone. */
  ReplayAnswer one(long id, Actor actor) {
    Done done =
        inTransaction(
            () -> {
              Claimed found = entries.one(id).orElseThrow(Replaying::unknown);
              if (found.state() == State.REPLAYED) {
                return new Done(Map.of(Outcome.REPLAYED, 1), null);
              }
              if (found.entry() == null) {
                metrics.replayed(Map.of(Outcome.NOT_KEPT, 1));
                throw notKept();
              }
              return replay.deliver(List.of(found), actor, Map.of("id", Long.toString(id)));
            });
    return ReplayAnswer.of(done.outcomes(), null);
  }

  /**
   * Oldest first. What another instance judges at this moment is left to it.
   *
   * @return the counts of what was reached, and where to go on; throws 503 when the broker is away,
   *     and what was acknowledged before that stays replayed
   */
  ReplayAnswer many(RejectedQuery query, Actor actor) {
    var all = new EnumMap<Outcome, Integer>(Outcome.class);
    PageMark mark = query.after();
    int left = query.limit();
    while (left > 0) {
      PageMark after = mark;
      int size = Math.min(CHUNK, left);
      Done done =
          inTransaction(
              () ->
                  replay.deliver(
                      entries.some(query.filter(), after, size), actor, query.filter().told()));
      done.outcomes().forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
      left -= size;
      if (done.last() == null || sum(done.outcomes()) < size) {
        return ReplayAnswer.of(all, null);
      }
      mark = done.last();
    }
    return ReplayAnswer.of(all, mark);
  }

  private Done inTransaction(Supplier<Done> work) {
    if (!judging.isReady()) {
      throw unavailable("not-ready", "The service is starting; ask again in a moment.");
    }
    try {
      Done done = transactions.execute(_ -> work.get());
      metrics.replayed(done.outcomes());
      return done;
    } catch (NotAcknowledgedException e) {
      throw unavailable(
          "broker-unavailable", "The log did not acknowledge; ask again, which is harmless.");
    }
  }

  private static int sum(Map<Outcome, Integer> outcomes) {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Problem unknown() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "There is no such entry, or it was deleted by its age.");
  }

  private static Problem notKept() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "not-kept",
        "Only a fingerprint of this event was kept; the app has to send it again.");
  }

  private static Problem unavailable(String code, String detail) {
    return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail)
        .header(HttpHeaders.RETRY_AFTER, "5");
  }
}
