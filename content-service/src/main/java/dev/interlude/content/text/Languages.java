package dev.interlude.content.text;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * The languages that something can be had in.
 *
 * @param offered BCP-47 tags; none for something without words
 * @param fallback the language of readers whose wishes cannot be met
 */
public record Languages(List<String> offered, String fallback) {

  public Languages {
    offered = List.copyOf(offered);
  }

  /** The best there is for a reader's header or tag. */
  public String best(@Nullable String wishes) {
    return best(LocaleChoice.wishes(wishes));
  }

  /** The best there is for wishes in their order. */
  public String best(List<LanguageRange> wishes) {
    return offered.isEmpty() ? fallback : LocaleChoice.choose(wishes, offered, fallback);
  }
}
