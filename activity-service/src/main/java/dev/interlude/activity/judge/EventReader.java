package dev.interlude.activity.judge;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads one event in a single pass: UTF-8 only, nothing after it, and no field twice, since only
 * one of a name would be looked at. All is looked through for content on the way, known to us or
 * not; only {@code source} and {@code dataschema} are URIs by right, if they can be such.
 */
final class EventReader {

  private static final int DEEPEST = 64;
  private static final Set<String> URI_ATTRIBUTES = Set.of("source", "dataschema");

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonParser json;
  private final ForbiddenContent content;
  private @Nullable Members data;

  private EventReader(JsonParser json) {
    this.json = json;
    this.content = new ForbiddenContent(json);
  }

  /** Null for what is not the JSON of an event. */
  static @Nullable ReadEvent read(byte[] event) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), event)) {
      return new EventReader(json).read();
    } catch (JacksonException e) {
      return null;
    }
  }

  private ReadEvent read() {
    var attributes = new Members(Members.ATTRIBUTES);
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_OBJECT) {
      readAttributes(attributes);
    } else if (first != null) {
      content.lookInto(first, 0);
    }
    if (first != null && json.nextToken() != null) {
      throw new StreamReadException(json, "something follows the event");
    }
    return new ReadEvent(attributes, data, content.found());
  }

  private void readAttributes(Members attributes) {
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      boolean mayBeUri = URI_ATTRIBUTES.contains(name);
      int place = add(name, attributes);
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT && name.equals("data")) {
        data = readData();
      } else {
        attributes.put(place, read(token, 1, mayBeUri));
      }
    }
  }

  private Members readData() {
    var fields = new Members(Members.DATA);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      int place = add(name, fields);
      fields.put(place, read(json.nextToken(), 2, false));
    }
    return fields;
  }

  private int add(String name, Members members) {
    int place = members.place(name);
    if (!members.add(name, place)) {
      throw new StreamReadException(json, "a field is given twice");
    }
    if (place < 0) {
      content.lookAtName(name);
    }
    return place;
  }

  private @Nullable Object read(JsonToken token, int depth, boolean mayBeUri) {
    return switch (token) {
      case VALUE_STRING -> {
        String value = json.getString();
        if (!mayBeUri || ContentSigns.hasWhiteSpace(value)) {
          content.lookAtValue(value);
        }
        yield value;
      }
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.INT ? json.getIntValue() : Members.OTHER;
      case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_NULL -> null;
      default -> {
        content.lookInto(token, depth);
        yield Members.OTHER;
      }
    };
  }
}
