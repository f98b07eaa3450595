package dev.interlude.content.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chooses a language by the lookup of RFC 4647, section 3.4. */
public final class LocaleChoice {

  private LocaleChoice() {}

  /**
   * The first language on offer for the reader's wishes.
   *
   * @param acceptLanguage the header as it came; one that cannot be read counts as absent
   * @param offered BCP-47 tags, at least one
   * @param fallback the answer when no wish can be met and it is on offer; else the first offered
   */
  public static String choose(
      @Nullable String acceptLanguage, Collection<String> offered, String fallback) {
    return choose(wishes(acceptLanguage), offered, fallback);
  }

  static String choose(List<LanguageRange> wishes, Collection<String> offered, String fallback) {
    String match = Locale.lookupTag(wishes, offered);
    if (match == null) {
      return offered.contains(fallback) ? fallback : offered.iterator().next();
    }
    // lookupTag may answer in lower case: give the tag as it is written on offer
    return offered.stream().filter(match::equalsIgnoreCase).findFirst().orElse(match);
  }

  /** The wishes in their order; none for a header that cannot be read. */
  public static List<LanguageRange> wishes(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return List.of();
    }
    try {
      return LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }
}
