package dev.interlude.activity.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Looks at JSON without building it. UTF-8 only, as the judge has it. */
final class JsonValues {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
          .build();

  private JsonValues() {}

  /** Whether these bytes are one JSON value and nothing else, so that they can stand in another. */
  static boolean isOne(byte[] bytes) {
    try (JsonParser parser = parser(bytes)) {
      if (parser.nextToken() == null) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The string {@code source} of a JSON object; null when there is none, or no JSON before it. */
  static @Nullable String sourceOf(byte[] event) {
    try (JsonParser parser = parser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken value = parser.nextToken();
        if (name.equals("source")) {
          return value == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static JsonParser parser(byte[] bytes) {
    return JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), bytes);
  }
}
