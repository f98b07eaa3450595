package dev.interlude.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;

/** One JSON object being written: fields in the order of the calls. */
final class JsonBytes {
  private static final int USUAL_SIZE = 512;

  /** The name of a field as it stands in the JSON, made once. */
  record Name(byte[] quoted) {
    static Name of(String name) {
      return new Name(("\"" + name + "\":").getBytes(UTF_8));
    }
  }

  private byte[] bytes = new byte[USUAL_SIZE];
  private int size;

  JsonBytes open() {
    room(1);
    bytes[size++] = '{';
    return this;
  }

  JsonBytes close() {
    room(1);
    bytes[size++] = '}';
    return this;
  }

  JsonBytes name(Name name) {
    room(name.quoted.length + 1);
    if (bytes[size - 1] != '{') {
      bytes[size++] = ',';
    }
    System.arraycopy(name.quoted, 0, bytes, size, name.quoted.length);
    size += name.quoted.length;
    return this;
  }

  void text(Name name, String value) {
    name(name);
    int length = value.length();
    room(length + 2);
    bytes[size] = '"';
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        escaped(value);
        return;
      }
      bytes[size + 1 + i] = (byte) c;
    }
    size += length + 1;
    bytes[size++] = '"';
  }

  private void escaped(String value) {
    byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(value);
    room(quoted.length + 2);
    bytes[size++] = '"';
    System.arraycopy(quoted, 0, bytes, size, quoted.length);
    size += quoted.length;
    bytes[size++] = '"';
  }

  void time(Name name, Instant value) {
    name(name);
    room(InstantForm.LONGEST + 2);
    bytes[size++] = '"';
    size = InstantForm.write(value, bytes, size);
    bytes[size++] = '"';
  }

  void number(Name name, int value) {
    name(name);
    if (value < 0) {
      plain(Integer.toString(value));
      return;
    }
    int digits = 1;
    for (int rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    room(digits);
    size += digits;
    int rest = value;
    for (int at = size - 1; at >= size - digits; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  void number(Name name, double value) {
    name(name);
    plain(Double.toString(value));
  }

  private void plain(String number) {
    room(number.length());
    byte[] digits = number.getBytes(ISO_8859_1);
    System.arraycopy(digits, 0, bytes, size, digits.length);
    size += digits.length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
