package dev.interlude.analytics.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Writes numbers in as few bytes as they need: seven bits a byte, small negatives kept small. */
final class ByteWriter {

  private byte[] bytes = new byte[256];
  private int size;

  ByteWriter oneByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
    return this;
  }

  /** A number of any size and sign. */
  ByteWriter number(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      oneByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    return oneByte((int) rest);
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
    for (byte each : utf8) {
      oneByte(each);
    }
    return this;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
