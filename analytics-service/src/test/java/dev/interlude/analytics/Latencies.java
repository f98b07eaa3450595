package dev.interlude.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long requests took.
 *
 * @param sorted nanoseconds
 */
record Latencies(long[] sorted) {

  /** Asks once, as the n-th of all requests. */
  interface Way {
    void ask(int n) throws Exception;
  }

  /** Of so many clients that ask at once, each as fast as it is answered. */
  static Latencies of(int requests, int clients, Way way)
      throws InterruptedException, ExecutionException {
    long[] times = new long[requests];
    try (var asking = Executors.newFixedThreadPool(clients)) {
      List<Callable<Void>> loops = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        loops.add(
            () -> {
              for (int n = first; n < requests; n += clients) {
                long start = System.nanoTime();
                way.ask(n);
                times[n] = System.nanoTime() - start;
              }
              return null;
            });
      }
      for (Future<Void> loop : asking.invokeAll(loops)) {
        loop.get();
      }
    }
    Arrays.sort(times);
    return new Latencies(times);
  }

  long at(double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  String millis(double share) {
    return "%.1f ms".formatted(at(share) / 1e6);
  }
}
