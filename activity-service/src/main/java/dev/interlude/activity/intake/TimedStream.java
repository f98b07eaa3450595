package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/**
 * A body that must have come by a time. The server's own time-out begins anew with each byte, so a
 * client that sends one at a time would never meet it.
 */
final class TimedStream extends FilterInputStream {

  private final Duration patience;
  private final LongSupplier nanoTime;
  private final long begin;

  TimedStream(InputStream body, Duration patience, LongSupplier nanoTime) {
    super(body);
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.begin = nanoTime.getAsLong();
  }

  @Override
  public int read() throws IOException {
    refuseLate();
    return super.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    refuseLate();
    return super.read(target, offset, length);
  }

  private void refuseLate() {
    if (nanoTime.getAsLong() - begin > patience.toNanos()) {
      throw Problem.of(
          HttpStatus.REQUEST_TIMEOUT,
          "body-too-slow",
          "The body did not come within %d s; nothing of it was taken. Send less at a time."
              .formatted(patience.toSeconds()));
    }
  }
}
