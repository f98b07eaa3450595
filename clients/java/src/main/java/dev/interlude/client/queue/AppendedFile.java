package dev.interlude.client.queue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that grows at its end, and is cut back to what it was when a write fails. */
final class AppendedFile implements AutoCloseable {

  private final Path path;
  private @Nullable RandomAccessFile writing;

  AppendedFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** When it throws, the bytes are not in the file, or will be cut off as torn. */
  void append(int at, byte[] bytes, boolean force) throws IOException {
    RandomAccessFile file = writing();
    try {
      file.seek(at);
      file.write(bytes);
      if (force) {
        file.getFD().sync();
      }
    } catch (IOException e) {
      try {
        file.setLength(at);
      } catch (IOException further) {
        e.addSuppressed(further);
      }
      throw e;
    }
  }

  /** Makes the file if there is none. */
  void cut(int length) throws IOException {
    RandomAccessFile file = writing();
    file.setLength(length);
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    if (writing != null) {
      writing.close();
      writing = null;
    }
  }

  private RandomAccessFile writing() throws IOException {
    RandomAccessFile open = writing;
    if (open == null) {
      open = new RandomAccessFile(path.toFile(), "rw");
      writing = open;
    }
    return open;
  }
}
