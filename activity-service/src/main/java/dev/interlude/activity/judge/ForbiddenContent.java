package dev.interlude.activity.judge;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * Looks for what clients must never send (window titles, addresses, files, texts) in every key and
 * every string while an event is read, and keeps the first that it finds.
 */
final class ForbiddenContent {

  private static final int DEEPEST = 32;

  private final JsonParser json;
  private @Nullable Refusal found;

  ForbiddenContent(JsonParser json) {
    this.json = json;
  }

  /** The first sign in the order of the event; null if there is none. */
  @Nullable Refusal found() {
    return found;
  }

  void lookAtName(String name) {
    if (found == null && ContentSigns.inName(name)) {
      found = here("a field of this name may hold content; send intervals and outcomes");
    }
  }

  void lookAtValue(String value) {
    if (found == null && ContentSigns.inValue(value)) {
      found = here("a value looks like a title, a text, an address or a file");
    }
  }

  /** Goes through a value that no field of ours has. */
  void lookInto(JsonToken token, int depth) {
    if (depth > DEEPEST && found == null) {
      found = Refusal.unread("nested deeper than any event of ours; not looked into");
    }
    if (token == JsonToken.VALUE_STRING) {
      lookAtValue(json.getString());
    } else if (token == JsonToken.START_ARRAY) {
      for (JsonToken item = json.nextToken();
          item != JsonToken.END_ARRAY;
          item = json.nextToken()) {
        lookInto(item, depth + 1);
      }
    } else if (token == JsonToken.START_OBJECT) {
      lookIntoMembers(depth);
    }
  }

  private void lookIntoMembers(int depth) {
    var names = new HashSet<String>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (!names.add(name)) {
        throw new StreamReadException(json, "a field is given twice");
      }
      lookAtName(name);
      lookInto(json.nextToken(), depth + 1);
    }
  }

  private Refusal here(String detail) {
    String pointer = json.streamReadContext().pathAsPointer().toString();
    return Refusal.at(pointer, RejectionCode.NOT_ALLOWED_CONTENT, detail);
  }
}
