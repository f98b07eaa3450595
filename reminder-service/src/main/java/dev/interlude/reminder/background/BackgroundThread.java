package dev.interlude.reminder.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works until it is stopped, and can be started again. */
public final class BackgroundThread {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

  private final String name;
  private final String unfinished;
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  /**
   * @param unfinished what the log says when the work does not end in time
   */
  public BackgroundThread(String name, String unfinished) {
    this.name = name;
    this.unfinished = unfinished;
  }

  /**
   * @param work returns soon after {@link #isStopping} turns true
   */
  public synchronized void start(Runnable work) {
    stopping = new CountDownLatch(1);
    thread = Thread.ofVirtual().name(name).start(work);
  }

  /** Waits for the work to end, for 15 s at most. */
  public synchronized void stop() {
    stopping.countDown();
    Thread running = thread;
    thread = null;
    try {
      if (running != null && !running.join(STOP_WITHIN)) {
        LOG.warn(unfinished);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return thread != null;
  }

  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** To be called by the work; returns early when it is to stop. */
  public void pause(Duration length) {
    try {
      if (stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("{} is woken to stop", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
