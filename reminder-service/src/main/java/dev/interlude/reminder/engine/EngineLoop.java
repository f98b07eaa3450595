package dev.interlude.reminder.engine;

import dev.interlude.reminder.background.BackgroundThread;
import dev.interlude.reminder.backlog.CatchingUp;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the engine of this instance in one thread. Any number of instances may: rows are claimed,
 * not led.
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
  private final BackgroundThread thread =
      new BackgroundThread(
          "engine", "The engine did not stop in time; what it had claimed is claimed again");

  EngineLoop(
      FiringDueBreaks firing,
      ClosingBreaks closing,
      CatchingUp catchingUp,
      EngineSettings settings,
      MeterRegistry meters) {
    this.firing = firing;
    this.closing = closing;
    this.catchingUp = catchingUp;
    this.settings = settings;
    this.meters = meters;
  }

  @Override
  public void start() {
    thread.start(this::run);
  }

  @Override
  public void stop() {
    thread.stop();
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }

  private void run() {
    awaitFactsOfDowntime();
    boolean failing = false;
    while (!thread.isStopping()) {
      try {
        int done = firing.fire(settings.batch()) + closing.sweep(settings.batch());
        if (failing) {
          LOG.info("The engine works again");
          failing = false;
        }
        if (done == 0) {
          thread.pause(settings.poll());
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
  private void awaitFactsOfDowntime() {
    try {
      if (!catchingUp.await(settings.catchUp(), thread::isStopping)) {
        LOG.warn("Goes on without all facts that were reported while the service was down");
      }
    } catch (RuntimeException e) {
      LOG.warn("Cannot tell which facts were reported while the service was down; goes on", e);
    }
  }
}
