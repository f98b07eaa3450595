package dev.interlude.client.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The number of the oldest event that still waits, in a file. It is not forced to the disk: when an
 * update of it is lost, events are sent again, which is harmless.
 */
final class Position {

  private static final String NAME = "position";
  private static final int SIZE = Long.BYTES + Integer.BYTES;

  private final Path file;
  private long value;

  Position(Path folder) throws IOException {
    this.file = folder.resolve(NAME);
    this.value = read();
  }

  long value() {
    return value;
  }

  void moveTo(long next) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(SIZE).putLong(next).putInt(sum(next));
    Durable.replace(file, content.array());
    value = next;
  }

  /** Zero, which is before all, when there is none or it is broken. */
  private long read() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    byte[] content = Durable.read(file);
    if (content.length != SIZE) {
      return 0;
    }
    ByteBuffer fields = ByteBuffer.wrap(content);
    long read = fields.getLong();
    return fields.getInt() == sum(read) && read >= 0 ? read : 0;
  }

  private static int sum(long number) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    return (int) crc.getValue();
  }
}
