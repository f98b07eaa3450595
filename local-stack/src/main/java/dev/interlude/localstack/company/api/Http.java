package dev.interlude.localstack.company.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Sends requests over kept connections, again and again while a service is busy or away. */
final class Http implements AutoCloseable {
  // Everything that is sent may be sent again: so a service in trouble is asked again too.
  private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @param patience how long a busy or absent service is asked again
   */
  Http(Duration patience) {
    this.patience = patience;
  }

  /**
   * The answer, of whatever status but those that ask to come again. {@code Retry-After} is
   * honoured.
   *
   * @param request is asked for anew at each attempt, since a token may have run out
   */
  HttpResponse<byte[]> send(Supplier<HttpRequest.Builder> request) {
    long giveUp = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      HttpRequest attempt = request.get().timeout(Duration.ofMinutes(2)).build();
      String why;
      try {
        HttpResponse<byte[]> answer = client.send(attempt, BodyHandlers.ofByteArray());
        if (!BUSY.contains(answer.statusCode())) {
          return answer;
        }
        why = "answers " + answer.statusCode();
        pause = Math.max(pause, retryAfterMillis(answer));
      } catch (IOException e) {
        why = "does not answer (" + e.getClass().getSimpleName() + ")";
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      if (System.nanoTime() > giveUp) {
        throw new CompanyFailure(
            "%s %s %s for %d s; see its log"
                .formatted(attempt.method(), attempt.uri(), why, patience.toSeconds()));
      }
      pause(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  static void pause(long millis) {
    try {
      Thread.currentThread().join(millis);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static CompanyFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CompanyFailure("stopped", e);
  }

  private static long retryAfterMillis(HttpResponse<?> answer) {
    try {
      return answer.headers().firstValueAsLong("Retry-After").orElse(0) * 1_000;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
