package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A body of so many bytes at most; the next one is refused with 413. */
final class BoundedStream extends FilterInputStream {

  private final long most;
  private long left;

  BoundedStream(InputStream body, long most) {
    super(body);
    this.most = most;
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw tooLarge(most);
    }
  }

  static Problem tooLarge(long most) {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "A request has at most " + most + " bytes after unzipping; send less at a time.")
        .with("limitBytes", most);
  }
}
