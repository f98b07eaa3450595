package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Lets so many requests be worked on at a time; each may hold a whole body in memory. */
final class InFlight {

  private final Semaphore places;
  private final Runnable refused;

  InFlight(int most, Runnable refused) {
    this.places = new Semaphore(most);
    this.refused = refused;
  }

  /** Throws 429 at once when all places are taken. */
  IntakeAnswer within(Supplier<IntakeAnswer> work) {
    if (!places.tryAcquire()) {
      refused.run();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "overloaded",
              "Too many requests at this moment; send the events again with the same ids.")
          .header(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
