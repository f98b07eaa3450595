package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Reads bodies, plain or gzip, never more of them than the limit, and for no longer than given. */
public final class Bodies {

  private final long maxBytes;
  private final Duration patience;

  /**
   * @param maxBytes after unzipping
   * @param patience how long a body may take to come
   */
  public Bodies(long maxBytes, Duration patience) {
    this.maxBytes = maxBytes;
    this.patience = patience;
  }

  /** Throws 400, 408, 413 or 415; no more than the limit is ever unzipped. */
  byte[] read(HttpServletRequest request) {
    try (InputStream body = open(request)) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw cutOff();
    }
  }

  /**
   * The body's bytes as they come. Throws 413 and 415; reading throws 408 and 413, and an {@link
   * IOException} for a body that was cut off or is not whole gzip.
   */
  public InputStream open(HttpServletRequest request) throws IOException {
    @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (request.getContentLengthLong() > maxBytes) {
      throw BoundedStream.tooLarge(maxBytes);
    }
    var body = new TimedStream(request.getInputStream(), patience, System::nanoTime);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return new BoundedStream(body, maxBytes);
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "unsupported-encoding",
              "Send the body plain or with Content-Encoding: gzip.")
          .header(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }
    return new BoundedStream(new GZIPInputStream(body), maxBytes);
  }

  /** What to answer when reading failed. */
  public static Problem cutOff() {
    return Problem.of(
        HttpStatus.BAD_REQUEST, "malformed", "The body was cut off, or is not whole gzip.");
  }
}
