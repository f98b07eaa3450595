package dev.interlude.client;

import dev.interlude.client.queue.DiskQueue;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The one thread that sends. */
final class Sender implements Runnable {

  private final DiskQueue queue;
  private final Delivery delivery;
  private final Duration linger;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean hurry;
  private boolean stopped;

  Sender(DiskQueue queue, Delivery delivery, Duration linger) {
    this.queue = queue;
    this.delivery = delivery;
    this.linger = linger;
  }

  @Override
  public void run() {
    try {
      while (awaitEvents()) {
        await(trySending());
      }
    } catch (InterruptedException e) {
      // The client is closed: what waits stays in the queue.
      Thread.currentThread().interrupt();
    }
  }

  /** There may be more to send. */
  void wake() {
    signal(() -> {});
  }

  /** Returns whether nothing waits any more. */
  boolean flush(Duration within) throws InterruptedException {
    long left = within.toNanos();
    lock.lock();
    try {
      hurry = true;
      changed.signalAll();
      while (queue.size() > 0 && left > 0 && !stopped) {
        left = changed.awaitNanos(left);
      }
      return queue.size() == 0;
    } finally {
      hurry = false;
      lock.unlock();
    }
  }

  void stop() {
    signal(() -> stopped = true);
  }

  private Pause trySending() throws InterruptedException {
    try {
      return delivery.sendBatch();
    } catch (RuntimeException e) {
      return delivery.failed(e);
    } finally {
      wake();
    }
  }

  /** False when the client is closed. A few more events may come along meanwhile. */
  private boolean awaitEvents() throws InterruptedException {
    lock.lock();
    try {
      while (queue.size() == 0 && !stopped) {
        changed.await();
      }
      long left = linger.toNanos();
      while (left > 0 && !hurry && !stopped && queue.size() < Delivery.MOST_EVENTS) {
        left = changed.awaitNanos(left);
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  private void await(Pause pause) throws InterruptedException {
    lock.lock();
    try {
      long left = pause.length().toNanos();
      boolean alreadyHurried = hurry;
      while (left > 0 && !stopped && (pause.askedFor() || alreadyHurried || !hurry)) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
