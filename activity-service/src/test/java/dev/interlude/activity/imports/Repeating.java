package dev.interlude.activity.imports;

import java.io.InputStream;

/** A body far larger than what is held of it. */
final class Repeating extends InputStream {

  private final byte[] head;
  private final byte[] middle;
  private final int times;
  private final byte[] tail;
  private long given;

  Repeating(byte[] head, byte[] middle, int times, byte[] tail) {
    this.head = head;
    this.middle = middle;
    this.times = times;
    this.tail = tail;
  }

  /** How many bytes were read. */
  long given() {
    return given;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    long at = given;
    long repeated = (long) times * middle.length;
    byte[] part = middle;
    int from = (int) ((at - head.length) % middle.length);
    if (at < head.length) {
      part = head;
      from = (int) at;
    } else if (at >= head.length + repeated) {
      part = tail;
      from = (int) (at - head.length - repeated);
    }
    int count = Math.min(length, part.length - from);
    if (count == 0) {
      return -1;
    }
    System.arraycopy(part, from, target, offset, count);
    given += count;
    return count;
  }
}
