package dev.interlude.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log file. */
public final class LogTail {

  private static final int BYTES_AT_FIRST = 64 * 1024;
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private LogTail() {}

  /** At most the given number of whole lines; none when there is no such file. */
  public static List<String> of(Path log, int lines) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long most = Math.min(file.length(), MOST_BYTES);
      long bytes = Math.min(BYTES_AT_FIRST, most);
      List<String> found = lastLines(file, bytes);
      while (found.size() < lines && bytes < most) {
        bytes = Math.min(bytes * 4, most);
        found = lastLines(file, bytes);
      }
      return found.subList(Math.max(0, found.size() - lines), found.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> lastLines(RandomAccessFile file, long count) throws IOException {
    byte[] bytes = new byte[(int) count];
    long from = Math.max(0, file.length() - count);
    file.seek(from);
    file.readFully(bytes);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    // The first one was begun before.
    return from == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
  }
}
