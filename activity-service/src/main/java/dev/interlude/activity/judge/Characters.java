package dev.interlude.activity.judge;

/** Grammars of the form "so many of these characters". */
final class Characters {

  private static final int ASCII = 128;

  private final boolean[] allowed = new boolean[ASCII];
  private final int most;

  private Characters(int most) {
    this.most = most;
  }

  /** One to so many of the letters and digits of ASCII and of those given. */
  static Characters alphanumericAnd(String others, int most) {
    var characters = new Characters(most);
    for (char c = 0; c < ASCII; c++) {
      characters.allowed[c] = Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
    }
    return characters;
  }

  /** One to so many of the characters from the first to the last. */
  static Characters between(char first, char last, int most) {
    var characters = new Characters(most);
    for (char c = first; c <= last; c++) {
      characters.allowed[c] = true;
    }
    return characters;
  }

  boolean has(char c) {
    return c < ASCII && allowed[c];
  }

  boolean matches(String text) {
    int length = text.length();
    if (length == 0 || length > most) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
