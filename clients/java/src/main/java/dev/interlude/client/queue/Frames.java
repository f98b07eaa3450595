package dev.interlude.client.queue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * How events lie in a file, one after the other: length (4 bytes), CRC-32C of length and content (4
 * bytes), content. What does not fit to its sum was never written whole.
 */
final class Frames {

  /** Far above any event of ours, and far below what a broken length would make us read. */
  static final int LARGEST = 64 * 1024;

  private static final int HEADER = 2 * Integer.BYTES;

  private Frames() {}

  /**
   * What a file holds.
   *
   * @param wholeBytes how far its whole frames reach; what follows is torn
   */
  record Content(List<byte[]> events, int wholeBytes) {}

  static byte[] frame(byte[] event) {
    if (event.length == 0 || event.length > LARGEST) {
      throw new IllegalArgumentException(
          "an event has 1 to " + LARGEST + " bytes, and not " + event.length);
    }
    return ByteBuffer.allocate(HEADER + event.length)
        .putInt(event.length)
        .putInt(sum(event))
        .put(event)
        .array();
  }

  static Content read(byte[] file) {
    var events = new ArrayList<byte[]>();
    ByteBuffer left = ByteBuffer.wrap(file);
    int whole = 0;
    while (left.remaining() >= HEADER) {
      int length = left.getInt();
      int sum = left.getInt();
      if (length < 1 || length > LARGEST || length > left.remaining()) {
        break;
      }
      byte[] event = new byte[length];
      left.get(event);
      if (sum(event) != sum) {
        break;
      }
      events.add(event);
      whole = left.position();
    }
    return new Content(events, whole);
  }

  private static int sum(byte[] event) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, event.length));
    crc.update(event);
    return (int) crc.getValue();
  }
}
