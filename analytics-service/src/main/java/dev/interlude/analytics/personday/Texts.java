package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;

/** Texts that can be written as UTF-8, kept in JSON and stored in Postgres. */
final class Texts {

  private static final int LONGEST = 200;

  private Texts() {}

  static void requireStorable(Assignment assignment) {
    requireStorable(assignment.department());
    requireStorable(assignment.site());
  }

  static void requireStorable(String text) {
    if (text.length() > LONGEST) {
      throw invalid();
    }
    for (int index = 0; index < text.length(); index++) {
      if (Character.isISOControl(text.charAt(index))) {
        throw invalid();
      }
      if (Character.isSurrogate(text.charAt(index))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(index))) {
          throw invalid();
        }
        index++;
      }
    }
  }

  private static UnusableFactException invalid() {
    return new UnusableFactException(
        "invalid-text", "a text is too long, or holds characters that cannot be stored");
  }
}
