package dev.interlude.activity.quota;

import dev.interlude.defaults.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Lets so many requests be worked on at a time, and shares the places among the callers: one who
 * holds as many as are free gets no further one. So a single caller gets half of them at most, two
 * greedy ones a third each, and a place is left for whoever comes next (dynamic thresholds, as
 * switches share their buffers: Choudhury and Hahne, 1998).
 */
public final class FairPlaces {

  private final Runnable refused;
  private final Map<Object, Integer> held = new HashMap<>();
  private int free;

  /**
   * @param refused is told of every request for which there was no place
   */
  public FairPlaces(int most, Runnable refused) {
    this.free = most;
    this.refused = refused;
  }

  /** Throws 429 at once when there is no place for the caller. */
  public <T> T within(Object caller, Supplier<T> work) {
    if (!enter(caller)) {
      refused.run();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "overloaded",
              "Too many requests at this moment; send the same again, with the same ids.")
          .header(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      return work.get();
    } finally {
      leave(caller);
    }
  }

  private synchronized boolean enter(Object caller) {
    int own = held.getOrDefault(caller, 0);
    if (own >= free) {
      return false;
    }
    held.put(caller, own + 1);
    free--;
    return true;
  }

  private synchronized void leave(Object caller) {
    held.computeIfPresent(caller, (_, own) -> own == 1 ? null : own - 1);
    free++;
  }
}
