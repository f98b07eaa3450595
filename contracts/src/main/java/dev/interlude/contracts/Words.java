package dev.interlude.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were seen lately, each as one string: events say the same words again and again, and a
 * string that is known needs neither time nor room. A word that falls into the place of another
 * displaces it.
 */
final class Words {

  private static final int PLACES = 4_096;
  private static final int LONGEST = 200;

  private final @Nullable String[] words = new String[PLACES];

  String of(char[] from, int offset, int length) {
    if (length > LONGEST) {
      return new String(from, offset, length);
    }
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + from[i];
    }
    int place = (hash ^ hash >>> 15) & (PLACES - 1);
    String word = words[place];
    if (word != null && is(word, from, offset, length)) {
      return word;
    }
    String made = new String(from, offset, length);
    words[place] = made;
    return made;
  }

  private static boolean is(String word, char[] from, int offset, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != from[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
