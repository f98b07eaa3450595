package dev.interlude.localstack.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the lines that are added to a file. */
final class LogFollower {

  private final Path file;
  private long position;

  private LogFollower(Path file, long position) {
    this.file = file;
    this.position = position;
  }

  static LogFollower fromStart(Path file) {
    return new LogFollower(file, 0);
  }

  static LogFollower fromEnd(Path file) throws IOException {
    return new LogFollower(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** The whole lines written since the last call; starts again when the file was replaced. */
  List<String> more() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() < position) {
        position = 0;
      }
      byte[] bytes = new byte[(int) Math.min(in.length() - position, 1 << 20)];
      in.seek(position);
      in.readFully(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      position += whole.length();
      return new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
