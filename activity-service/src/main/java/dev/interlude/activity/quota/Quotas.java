package dev.interlude.activity.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The buckets of this instance, in memory. A bucket that was not asked for an hour is full again,
 * and forgotten; if more callers come than are remembered, those seen least begin with a full one.
 */
@Component
public class Quotas {

  private final int instances;
  private final int leastBurst;
  private final TimeMeter time;
  private final Cache<Holder, Bucket> buckets;

  @Autowired
  Quotas(QuotaSettings settings, Environment environment) {
    this(
        settings.instances(),
        settings.mostBuckets(),
        environment.getProperty("interlude.activity.intake.max-events", Integer.class, 0),
        TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * @param leastBurst so many always pass a full bucket, whatever the quota and its part say
   */
  Quotas(int instances, int mostBuckets, int leastBurst, TimeMeter time) {
    this.instances = instances;
    this.leastBurst = Math.max(leastBurst, Quota.LEAST_BURST);
    this.time = time;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(mostBuckets)
            .expireAfterAccess(Duration.ofSeconds(Quota.REFILLED_IN_SECONDS))
            .build();
  }

  /**
   * Takes a token for each event from the bucket of every holder, or none at all.
   *
   * @param events at most a full batch; more may never pass
   * @return zero if they were taken; else how long to wait until as many would be, if nobody else
   *     takes any
   */
  public Duration take(List<Holder> holders, int events) {
    for (int i = 0; events > 0 && i < holders.size(); i++) {
      ConsumptionProbe probe = bucket(holders.get(i)).tryConsumeAndReturnRemaining(events);
      if (!probe.isConsumed()) {
        giveBack(holders.subList(0, i), events);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
      }
    }
    return Duration.ZERO;
  }

  /** Of events that were taken in vain; no bucket becomes fuller than full. */
  public void giveBack(List<Holder> holders, int events) {
    if (events > 0) {
      holders.forEach(holder -> bucket(holder).addTokens(events));
    }
  }

  private Bucket bucket(Holder holder) {
    return buckets.get(holder, wanted -> filled(wanted.quota()));
  }

  private Bucket filled(Quota quota) {
    long capacity = Math.max(quota.burst() / instances, leastBurst);
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(capacity)
                    .refillGreedy(quota.eventsPerSecond(), Duration.ofSeconds(instances)))
        .withCustomTimePrecision(time)
        .build();
  }
}
