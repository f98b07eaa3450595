package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Writes numbers in as few bytes as they need: seven bits a byte, small negatives kept small. */
final class ByteWriter {

  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[512];
  private int size;

  ByteWriter oneByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** A number of any size and sign. */
  ByteWriter number(long value) {
    room(LONGEST_NUMBER);
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  ByteWriter decimal(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      oneByte((int) (bits >> shift));
    }
    return this;
  }

  ByteWriter text(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
