package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what {@link ByteWriter} wrote, in the same order. */
final class ByteReader {

  private final byte[] bytes;
  private int position;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int oneByte() {
    return bytes[position++] & 0xFF;
  }

  long number() {
    long rest = 0;
    int shift = 0;
    int next;
    do {
      next = oneByte();
      rest |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return (rest >>> 1) ^ -(rest & 1);
  }

  int count() {
    return Math.toIntExact(number());
  }

  double decimal() {
    long bits = 0;
    for (int index = 0; index < Long.BYTES; index++) {
      bits = bits << 8 | oneByte();
    }
    return Double.longBitsToDouble(bits);
  }

  String text() {
    int length = count();
    position += length;
    return new String(bytes, position - length, length, UTF_8);
  }
}
