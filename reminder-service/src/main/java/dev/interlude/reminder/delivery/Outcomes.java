package dev.interlude.reminder.delivery;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.delivery.TargetHealth.Failing;
import dev.interlude.reminder.erasure.ErasedPeople;
import dev.interlude.reminder.prompts.DeliveredBreaks;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what became of attempts, and pauses what has failed for long. */
@Service
class Outcomes {

  private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

  private final TransactionTemplate transactions;
  private final ErasedPeople erased;
  private final Deliveries deliveries;
  private final Targets targets;
  private final TargetHealth health;
  private final DeliveredBreaks breaks;
  private final DeliverySettings settings;
  private final MeterRegistry meters;
  private final Clock clock;

  Outcomes(
      TransactionTemplate transactions,
      ErasedPeople erased,
      Deliveries deliveries,
      Targets targets,
      TargetHealth health,
      DeliveredBreaks breaks,
      DeliverySettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.transactions = transactions;
    this.erased = erased;
    this.deliveries = deliveries;
    this.targets = targets;
    this.health = health;
    this.breaks = breaks;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** The break ended before. */
  void over(Pending pending) {
    Instant now = clock.instant();
    health.release(pending, settings.lease(), now);
    deliveries.settle(pending, State.OVER, null, null, null, now);
    count(pending, State.OVER);
  }

  void write(Pending pending, Channel channel, Outcome outcome) {
    Instant now = clock.instant();
    transactions.executeWithoutResult(
        transaction -> {
          switch (outcome) {
            case Outcome.Taken(int status) -> taken(pending, status, now);
            case Outcome.Failed(Integer status, String problem, Duration wait) ->
                failed(pending, status, problem, wait, now);
            case Outcome.Refused(Integer status, String problem) -> {
              health.release(pending, settings.lease(), now);
              deliveries.settle(pending, State.FAILED, null, status, problem, now);
              count(pending, State.FAILED);
            }
            case Outcome.Gone(Integer status) -> gone(pending, channel, status, now);
          }
        });
  }

  private void taken(Pending pending, int status, Instant now) {
    // Whoever is erased loses the row as well. From here on nobody is, so that a row which is there
    // speaks for its person, who may have come back after an earlier erasure.
    erased.among(Set.of(pending.person()));
    health.works(pending.target());
    boolean written = deliveries.settle(pending, State.DELIVERED, null, status, null, now);
    Instant expiresAt = pending.expiresAt();
    if (written && expiresAt != null && expiresAt.isAfter(now)) {
      breaks.add(pending.person(), BreakId.parse(pending.breakId()), pending.channel(), now);
    }
    count(pending, State.DELIVERED);
  }

  private void failed(
      Pending pending,
      @Nullable Integer status,
      String problem,
      @Nullable Duration asked,
      Instant now) {
    Failing failing = health.fails(pending.target(), pending.begunAt(), now);
    Instant next =
        now.plus(
            Backoff.after(failing.failures(), asked, ThreadLocalRandom.current().nextDouble()));
    health.hold(pending.target(), next);
    boolean again = next.isBefore(pending.giveUpAt());
    deliveries.settle(
        pending, again ? State.WAITING : State.FAILED, again ? next : null, status, problem, now);
    if (!failing.since().plus(settings.pauseAfter()).isAfter(now)) {
      pause(pending, "failing", now);
    }
    if (!again) {
      count(pending, State.FAILED);
    }
  }

  private void gone(Pending pending, Channel channel, @Nullable Integer status, Instant now) {
    if (channel.forgetsWhatIsGone()) {
      targets.remove(pending.target());
    } else {
      pause(pending, "gone", now);
      deliveries.settle(pending, State.FAILED, null, status, "gone", now);
    }
    count(pending, State.FAILED);
  }

  private void pause(Pending pending, String why, Instant now) {
    if (health.pause(pending.target(), why)) {
      LOG.warn("Paused a {}, {}: {}", pending.channel(), pending.target(), why);
    }
    deliveries.giveUpAll(pending.target(), "paused", now);
  }

  /** Ends what is past its time, of whatever target. */
  void endOverdue() {
    deliveries
        .endOverdue(clock.instant())
        .forEach(ended -> counter(ended.channel(), ended.state()).increment(ended.count()));
  }

  private void count(Pending pending, State state) {
    counter(pending.channel(), state.wireName()).increment();
  }

  private Counter counter(String channel, String state) {
    return meters.counter("interlude.reminder.deliveries", "channel", channel, "state", state);
  }
}
