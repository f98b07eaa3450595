package dev.interlude.reminder.delivery;

import dev.interlude.contracts.BreakId;
import dev.interlude.reminder.prompts.DeliveredBreaks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private final Deliveries deliveries;
  private final Targets targets;
  private final TargetHealth health;
  private final DeliveredBreaks breaks;
  private final DeliverySettings settings;
  private final MeterRegistry meters;
  private final Clock clock;

  Outcomes(
      TransactionTemplate transactions,
      Deliveries deliveries,
      Targets targets,
      TargetHealth health,
      DeliveredBreaks breaks,
      DeliverySettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.transactions = transactions;
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
    deliveries.settle(pending, State.OVER, null, null, null, clock.instant());
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
              deliveries.settle(pending, State.FAILED, null, status, problem, now);
              count(pending, State.FAILED);
            }
            case Outcome.Gone(Integer status) -> gone(pending, channel, status, now);
          }
        });
  }

  private void taken(Pending pending, int status, Instant now) {
    deliveries.settle(pending, State.DELIVERED, null, status, null, now);
    health.works(pending.target());
    Instant expiresAt = pending.expiresAt();
    if (expiresAt != null && expiresAt.isAfter(now)) {
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
    Duration wait =
        Backoff.after(pending.attempts(), asked, ThreadLocalRandom.current().nextDouble());
    Instant next = now.plus(wait);
    boolean again = next.isBefore(pending.giveUpAt());
    deliveries.settle(
        pending, again ? State.WAITING : State.FAILED, again ? next : null, status, problem, now);
    Instant since = health.fails(pending.target(), now, wait);
    if (!since.plus(settings.pauseAfter()).isAfter(now)) {
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
      deliveries.settle(pending, State.FAILED, null, status, "gone", now);
      pause(pending, "gone", now);
    }
    count(pending, State.FAILED);
  }

  private void pause(Pending pending, String why, Instant now) {
    deliveries.giveUpAll(pending.target(), now);
    if (health.pause(pending.target(), why)) {
      LOG.warn("Paused a {}, {}: {}", pending.channel(), pending.target(), why);
    }
  }

  private void count(Pending pending, State state) {
    meters
        .counter(
            "interlude.reminder.deliveries",
            "channel",
            pending.channel(),
            "state",
            state.wireName())
        .increment();
  }
}
