package dev.interlude.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Work of minutes that is given up when the stack stops. */
final class Training {

  /** Records caches until it is interrupted, and then leaves nothing running. */
  @FunctionalInterface
  interface Work {
    Map<Part, Path> run() throws IOException, InterruptedException;
  }

  private final ReentrantLock underWay = new ReentrantLock();
  private @Nullable Thread worker;
  private boolean isStopped;

  Map<Part, Path> run(Work work) throws IOException, InterruptedException {
    underWay.lock();
    try {
      begin();
      return work.run();
    } finally {
      end();
      underWay.unlock();
    }
  }

  /** Returns when no work is under way, and none will be. */
  void stop() {
    interrupt();
    underWay.lock();
    underWay.unlock();
  }

  private synchronized void interrupt() {
    isStopped = true;
    if (worker != null) {
      worker.interrupt();
    }
  }

  private synchronized void begin() throws InterruptedException {
    if (isStopped) {
      throw new InterruptedException("The stack is being stopped");
    }
    worker = Thread.currentThread();
  }

  private synchronized void end() {
    worker = null;
  }
}
