package dev.interlude.content.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Words by BCP-47 language tag. Files and the database hold all languages; an answer to a reader
 * holds the words of one, see {@link TextSerializer}.
 */
@JsonSerialize(using = TextSerializer.class)
@Schema(type = "string", description = "Words in the language that the answer is in.")
public record Text(SortedMap<String, String> byLocale) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Text of(Map<String, String> byLocale) {
    return new Text(Collections.unmodifiableSortedMap(new TreeMap<>(byLocale)));
  }

  /**
   * The words in the language asked for; else in a wider form of it ({@code da-DK}, {@code da});
   * else in the fallback, or, without that, in the first language there is.
   */
  public String in(String locale, String fallback) {
    String words = lookup(locale);
    if (words == null) {
      words = lookup(fallback);
    }
    return words != null ? words : byLocale.isEmpty() ? "" : byLocale.firstEntry().getValue();
  }

  private @Nullable String lookup(String locale) {
    for (String tag = locale; !tag.isEmpty(); tag = wider(tag)) {
      String words = byLocale.get(tag);
      if (words != null) {
        return words;
      }
    }
    return null;
  }

  private static String wider(String tag) {
    return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
  }
}
