package dev.interlude.reminder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers and value of a record in one array, a fifth of what they take as objects. */
final class PackedRecord {

  private PackedRecord() {}

  static byte[] pack(Headers headers, byte[] value) {
    Header[] all = headers.toArray();
    byte[][] keys = new byte[all.length][];
    int size = Integer.BYTES + value.length;
    for (int i = 0; i < all.length; i++) {
      keys[i] = all[i].key().getBytes(UTF_8);
      size += 2 * Integer.BYTES + keys[i].length + bytes(all[i]).length;
    }
    ByteBuffer packed = ByteBuffer.allocate(size).putInt(all.length);
    for (int i = 0; i < all.length; i++) {
      put(packed, keys[i]);
      put(packed, bytes(all[i]));
    }
    return packed.put(value).array();
  }

  static <T> T read(byte[] packed, BiFunction<Headers, byte[], T> reader) {
    ByteBuffer rest = ByteBuffer.wrap(packed);
    var headers = new RecordHeaders();
    for (int left = rest.getInt(); left > 0; left--) {
      headers.add(new String(take(rest, rest.getInt()), UTF_8), take(rest, rest.getInt()));
    }
    return reader.apply(headers, take(rest, rest.remaining()));
  }

  private static byte[] bytes(Header header) {
    byte[] value = header.value();
    return value == null ? new byte[0] : value;
  }

  private static void put(ByteBuffer packed, byte[] part) {
    packed.putInt(part.length).put(part);
  }

  private static byte[] take(ByteBuffer rest, int length) {
    byte[] part = new byte[length];
    rest.get(part);
    return part;
  }
}
