package dev.interlude.activity.judge;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Looks at every key and every string of a tree. */
final class TreeForbiddenContent {

  private static final int DEEPEST = 32;
  private static final Set<String> URI_ATTRIBUTES = Set.of("source", "dataschema");
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f]", Pattern.UNICODE_CHARACTER_CLASS);

  private TreeForbiddenContent() {}

  static void refuseIn(JsonNode event) {
    if (event.has("data_base64")) {
      throw Refusal.unread("data is JSON in the member data; data_base64 is not looked into");
    }
    inspect(event, "", 0);
  }

  private static void inspect(JsonNode node, String pointer, int depth) {
    if (depth > DEEPEST) {
      throw Refusal.unread("nested deeper than any event of ours; not looked into");
    }
    if (node.isString()) {
      if (ContentSigns.inValue(node.stringValue())) {
        throw refusal(pointer, "a value looks like a title, a text, an address or a file");
      }
    } else if (node.isObject()) {
      inspectMembers(node, pointer, depth);
    } else {
      int index = 0;
      for (JsonNode item : node.values()) {
        inspect(item, pointer + "/" + index++, depth + 1);
      }
    }
  }

  private static void inspectMembers(JsonNode node, String pointer, int depth) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (depth == 0
          && URI_ATTRIBUTES.contains(name)
          && value.isString()
          && !WHITE_SPACE.matcher(value.stringValue()).find()) {
        continue;
      }
      String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (ContentSigns.inName(name)) {
        throw refusal(at, "a field of this name may hold content; send intervals and outcomes");
      }
      inspect(value, at, depth + 1);
    }
  }

  private static Refusal refusal(String pointer, String detail) {
    return Refusal.at(pointer, RejectionCode.NOT_ALLOWED_CONTENT, detail);
  }
}
