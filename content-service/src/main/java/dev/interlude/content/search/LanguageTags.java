package dev.interlude.content.search;

import java.util.ArrayList;
import java.util.List;

final class LanguageTags {

  private LanguageTags() {}

  /** The tag and its wider forms: {@code da-DK} is met by da-DK and by da. */
  static List<String> widened(String tag) {
    var tags = new ArrayList<String>();
    String rest = tag;
    while (!rest.isEmpty()) {
      tags.add(rest);
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')));
    }
    return tags;
  }
}
