package dev.interlude.activity.intake;

import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Reads bodies, plain or gzip, and never more of them than the limit. */
final class Bodies {

  private final int maxBytes;

  Bodies(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Throws 400, 413 or 415; no more than the limit is ever unzipped. */
  byte[] read(HttpServletRequest request) {
    try {
      return decoded(request);
    } catch (IOException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST, "malformed", "The body was cut off, or is not whole gzip.");
    }
  }

  private byte[] decoded(HttpServletRequest request) throws IOException {
    @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      if (request.getContentLengthLong() > maxBytes) {
        throw tooLarge();
      }
      return upToLimit(request.getInputStream());
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "unsupported-encoding",
              "Send the body plain or with Content-Encoding: gzip.")
          .header(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }
    try (var unzipping = new GZIPInputStream(request.getInputStream())) {
      return upToLimit(unzipping);
    }
  }

  private byte[] upToLimit(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw tooLarge();
    }
    return bytes;
  }

  private Problem tooLarge() {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "A request has at most " + maxBytes + " bytes after unzipping; send smaller batches.")
        .with("limitBytes", maxBytes);
  }
}
