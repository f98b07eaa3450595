package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.stream.EventForm.Structured;
import dev.interlude.activity.stream.EventForm.Unreadable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * CloudEvents' binary mode: attributes in headers {@code ce_*}, the data as value. The data keeps
 * its bytes; since it is exactly one JSON value, nothing in it can become an attribute. Headers
 * that are no attributes are left out: nobody looks into them.
 */
final class BinaryMode {

  private static final String PREFIX = "ce_";
  private static final String DATA = "data";

  /** The specification's letters; so a name needs no escaping, and is never data_base64. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,64}");

  private BinaryMode() {}

  static EventForm read(Headers headers, byte[] value) {
    if (!JsonValues.isOne(value)) {
      return new Unreadable("the value must be exactly one JSON value in UTF-8");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    long size = value.length;
    for (Header header : headers) {
      if (header.key().startsWith(PREFIX) && header.value() != null) {
        String name = header.key().substring(PREFIX.length());
        if (!NAME.matcher(name).matches() || name.equals(DATA)) {
          return new Unreadable("a header ce_* names an attribute: lower-case letters and digits");
        }
        size += header.value().length;
        if (size > ReadingRecords.LARGEST) {
          return new Unreadable("the event is larger than 1 MiB");
        }
        String text = text(header.value());
        if (text == null) {
          return new Unreadable("the value of a header ce_* is text in UTF-8");
        }
        if (attributes.put(name, text) != null) {
          return new Unreadable("a header ce_* is given twice");
        }
      }
    }
    return new Structured(write(attributes, value), attributes.get("source"));
  }

  private static byte[] write(Map<String, String> attributes, byte[] data) {
    JsonStringEncoder escaping = JsonStringEncoder.getInstance();
    var event = new ByteArrayOutputStream(data.length + 512);
    event.write('{');
    attributes.forEach(
        (name, text) -> {
          event.writeBytes(("\"" + name + "\":\"").getBytes(UTF_8));
          event.writeBytes(escaping.quoteAsUTF8(text));
          event.writeBytes(new byte[] {'"', ','});
        });
    event.writeBytes("\"data\":".getBytes(UTF_8));
    event.writeBytes(data);
    event.write('}');
    return event.toByteArray();
  }

  /** Null for bytes that are no UTF-8. */
  private static @Nullable String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
