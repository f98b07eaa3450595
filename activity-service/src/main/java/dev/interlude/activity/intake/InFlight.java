package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import java.io.IOException;
import java.util.concurrent.Semaphore;
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

  /** What a request asks for. */
  interface Work {
    IntakeAnswer answer() throws IOException;
  }

  /** Throws 429 at once when all places are taken. */
  IntakeAnswer within(Work work) throws IOException {
    if (!places.tryAcquire()) {
      refused.run();
      throw Problem.of(
              HttpStatus.TOO_MANY_REQUESTS,
              "overloaded",
              "Too many requests at this moment; send the events again with the same ids.")
          .header(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      return work.answer();
    } finally {
      places.release();
    }
  }
}
