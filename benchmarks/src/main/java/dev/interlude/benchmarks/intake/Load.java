package dev.interlude.benchmarks.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * So many connections, each of which sends the next batch when the one before was answered.
 *
 * @param requests head and body, sent in turn
 */
record Load(int port, List<byte[]> requests, int connections) {

  /**
   * What was acknowledged in a time, how many batches were turned away, and how long each answer
   * took.
   */
  record Result(long events, long refused, double seconds, Latencies latencies) {
    double eventsPerSecond() {
      return events / seconds;
    }
  }

  private static final double NANOS = 1e9;

  Result flatOut(Duration time) throws IOException {
    return run(time, 0);
  }

  /**
   * A rate of events, evenly over the connections; a batch that starts late is counted from when it
   * should have started.
   */
  Result at(double eventsPerSecond, Duration time) throws IOException {
    return run(time, eventsPerSecond);
  }

  private Result run(Duration time, double rate) throws IOException {
    var events = new AtomicLong();
    var refused = new AtomicLong();
    var latencies = new Latencies();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    double pace = rate == 0 ? 0 : NANOS * Batches.EVENTS * connections / rate;
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < connections; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  drive(number, begin, end, pace, events, refused, latencies);
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Result(events.get(), refused.get(), (System.nanoTime() - begin) / NANOS, latencies);
  }

  private void drive(
      int number,
      long begin,
      long end,
      double pace,
      AtomicLong events,
      AtomicLong refused,
      Latencies latencies)
      throws IOException {
    try (var connection = new Connection(port)) {
      int next = number * 37;
      long due = begin + (long) (pace * number / connections);
      while (true) {
        long from = pace == 0 ? System.nanoTime() : due;
        if (from >= end) {
          return;
        }
        for (long wait = from - System.nanoTime(); wait > 0; wait = from - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        int taken = connection.post(requests.get(next++ % requests.size()));
        events.addAndGet(taken);
        if (taken == 0) {
          refused.incrementAndGet();
        }
        latencies.add(System.nanoTime() - from);
        due += (long) pace;
      }
    }
  }
}
