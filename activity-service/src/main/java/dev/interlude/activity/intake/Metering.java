package dev.interlude.activity.intake;

import dev.interlude.activity.clients.QuotaHolders;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.quota.Holder;
import dev.interlude.activity.quota.Quotas;
import dev.interlude.defaults.Problem;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds callers to their quotas. */
@Component
class Metering {

  private final QuotaHolders holders;
  private final Quotas quotas;
  private final IntakeMetrics metrics;

  Metering(QuotaHolders holders, Quotas quotas, IntakeMetrics metrics) {
    this.holders = holders;
    this.quotas = quotas;
    this.metrics = metrics;
  }

  /** Throws 429 when the events are more than the caller may send now; then none is counted. */
  void count(int events, Submission submission) {
    Duration wait = quotas.take(holdersOf(submission), events);
    if (!wait.isZero()) {
      metrics.overQuota();
      long seconds = wait.plusNanos(999_999_999).toSeconds();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "quota-exceeded",
              "More events than this caller's quota; nothing was taken. Send the same events again,"
                  + " with the same ids, in "
                  + seconds
                  + " s.")
          .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
  }

  /** Takes back the count of events of which none is in the log. */
  void giveBack(int events, Submission submission) {
    quotas.giveBack(holdersOf(submission), events);
  }

  private List<Holder> holdersOf(Submission submission) {
    return holders.ofEvents(submission.tenant(), submission.person(), submission.client());
  }
}
