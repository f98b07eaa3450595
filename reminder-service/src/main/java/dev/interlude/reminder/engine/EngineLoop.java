package dev.interlude.reminder.engine;

import dev.interlude.reminder.background.BackgroundThread;
import dev.interlude.reminder.backlog.CatchingUp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the engine of this instance: workers of which each claims a batch, sends it, and waits for
 * broker and database while another computes. Any number of instances may: rows are claimed, not
 * led.
 */
@Component
@ConditionalOnProperty(
    name = "interlude.reminder.engine.enabled",
    havingValue = "true",
    matchIfMissing = true)
class EngineLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);

  private final FiringDueBreaks firing;
  private final ClosingBreaks closing;
  private final CatchingUp catchingUp;
  private final EngineSettings settings;
  private final MeterRegistry meters;
  private final Clock clock;
  private final List<BackgroundThread> workers;

  EngineLoop(
      FiringDueBreaks firing,
      ClosingBreaks closing,
      CatchingUp catchingUp,
      EngineSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.firing = firing;
    this.closing = closing;
    this.catchingUp = catchingUp;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
    this.workers =
        IntStream.range(0, settings.workers())
            .mapToObj(
                number ->
                    new BackgroundThread(
                        "engine-" + number,
                        "The engine did not stop in time; what it had claimed is claimed again"))
            .toList();
  }

  @Override
  public void start() {
    workers.forEach(worker -> worker.start(() -> run(worker)));
  }

  @Override
  public void stop() {
    workers.forEach(BackgroundThread::stop);
  }

  @Override
  public boolean isRunning() {
    return workers.getFirst().isRunning();
  }

  private void run(BackgroundThread thread) {
    awaitFactsOfDowntime(thread);
    boolean failing = false;
    while (!thread.isStopping()) {
      try {
        int done = firing.fire(settings.batch()) + closing.sweep(settings.batch());
        if (failing) {
          LOG.info("The engine works again");
          failing = false;
        }
        if (done == 0) {
          thread.pause(untilNextSecond(settings.poll()));
        }
      } catch (RuntimeException e) {
        meters.counter("interlude.reminder.engine.failures").increment();
        if (!failing) {
          LOG.warn("The engine failed and goes on trying; no break is lost", e);
          failing = true;
        }
        thread.pause(settings.retry());
      }
    }
  }

  /** Breaks answered while this service was down shall not be taken for unanswered. */
  private void awaitFactsOfDowntime(BackgroundThread thread) {
    try {
      if (!catchingUp.await(settings.catchUp(), thread::isStopping)) {
        LOG.warn("Goes on without all facts that were reported while the service was down");
      }
    } catch (RuntimeException e) {
      LOG.warn("Cannot tell which facts were reported while the service was down; goes on", e);
    }
  }

  /** Breaks are due at whole seconds: whoever looks just after one says them at once. */
  private Duration untilNextSecond(Duration most) {
    Duration left = Duration.ofMillis(1_001 - clock.millis() % 1_000);
    return left.compareTo(most) < 0 ? left : most;
  }
}
