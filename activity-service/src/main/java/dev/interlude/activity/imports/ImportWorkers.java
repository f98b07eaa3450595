package dev.interlude.activity.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads of this instance that work on imports. */
@Component
class ImportWorkers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ImportWorkers.class);
  private static final long PATIENCE_MILLIS = 12_000;

  private final Predicate<BooleanSupplier> working;
  private final ImportSettings settings;
  private final Semaphore news = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  @Autowired
  ImportWorkers(WorkingOnImports working, ImportSettings settings) {
    this(working::workOnOne, settings);
  }

  /**
   * @param working is told whether to go on, and tells whether there was anything to do
   */
  ImportWorkers(Predicate<BooleanSupplier> working, ImportSettings settings) {
    this.working = working;
    this.settings = settings;
  }

  /** There is a job now. */
  void wake() {
    news.release();
  }

  @Override
  public void start() {
    running = true;
    for (int i = 0; i < settings.workers(); i++) {
      threads.add(Thread.ofVirtual().name("import-" + i).start(this::work));
    }
  }

  private void work() {
    while (running) {
      if (!workedOnOne()) {
        try {
          boolean _ = news.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  private boolean workedOnOne() {
    try {
      return working.test(() -> running);
    } catch (RuntimeException e) {
      log.warn("imports wait: {}", e.toString());
      return false;
    } catch (Error e) {
      // A worker that ended would leave its jobs to nobody, and nobody would know.
      log.error("a worker of imports failed and goes on; its job is left to the lease", e);
      return false;
    }
  }

  /** Each worker finishes the chunk at hand, and gives its job back. */
  @Override
  public void stop() {
    running = false;
    news.release(settings.workers());
    for (Thread thread : threads) {
      try {
        thread.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
