package dev.interlude.reminder.imports;

import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps a body in a file while it is read, so that nothing waits for a slow sender; one at a time.
 */
@Component
class Uploads {

  /** On the disk at a time: slow senders hold some, and should not hold up all others. */
  static final int MOST_FILES = 4;

  private static final int BUFFER = 1 << 16;

  private final Semaphore files = new Semaphore(MOST_FILES);
  private final Semaphore reading = new Semaphore(1);
  private final long maxBytes;

  Uploads(ImportSettings settings) {
    this.maxBytes = settings.maxSize().toBytes();
  }

  /**
   * Throws 413 for a body that is too large, 503 while another is read or too many are received,
   * 400 if it was cut off.
   */
  <T> T with(HttpServletRequest request, Function<CsvFile, T> use) {
    // A place for the file first: else senders could fill the disk.
    return in(
        files,
        () -> {
          Path file = receive(request);
          try {
            return in(reading, () -> use.apply(new CsvFile(file)));
          } finally {
            delete(file);
          }
        });
  }

  private static <T> T in(Semaphore places, Supplier<T> use) {
    if (!places.tryAcquire()) {
      throw Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "busy",
              "Another file is being read here; come again in some seconds.")
          .header(HttpHeaders.RETRY_AFTER, "10");
    }
    try {
      return use.get();
    } finally {
      places.release();
    }
  }

  private Path receive(HttpServletRequest request) {
    Path file = null;
    try (InputStream body = request.getInputStream()) {
      file = Files.createTempFile("people", ".csv");
      try (OutputStream out = Files.newOutputStream(file)) {
        copy(body, out);
      }
      return file;
    } catch (IOException e) {
      delete(file);
      throw Problem.of(HttpStatus.BAD_REQUEST, "malformed", "The body was cut off.");
    } catch (Problem e) {
      delete(file);
      throw e;
    }
  }

  private void copy(InputStream body, OutputStream out) throws IOException {
    var buffer = new byte[BUFFER];
    long copied = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      copied += read;
      if (copied > maxBytes) {
        throw Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "A file has at most %d bytes; split it. Nothing was taken.".formatted(maxBytes))
            .with("limit", maxBytes);
      }
      out.write(buffer, 0, read);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file of people could not be deleted", e);
    }
  }
}
