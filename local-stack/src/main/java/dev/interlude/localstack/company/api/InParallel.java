package dev.interlude.localstack.company.api;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs requests side by side, never more than some; closing waits for all. */
final class InParallel implements AutoCloseable {
  private final Semaphore free;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  InParallel(int most) {
    this.free = new Semaphore(most);
  }

  /** Waits for a free place first. After a failure nothing more is begun; closing tells of it. */
  void run(Runnable request) {
    if (failure.get() != null) {
      return;
    }
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompanyFailure("stopped", e);
    }
    executor.execute(
        () -> {
          try {
            request.run();
          } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  /** Throws the first failure of any request. */
  @Override
  public void close() {
    executor.close();
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }
}
