package dev.interlude.activity.judge;

import dev.interlude.contracts.EventType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What names and values look like when an app reports what somebody reads or writes. */
final class ContentSigns {

  private static final Set<String> NAMES =
      Set.of(
          ("title windowtitle window url uri href link app appname application program process"
                  + " processname executable path file filename filepath directory folder document"
                  + " text content clipboard key keys keystroke keystrokes tab browser host hostname"
                  + " domain screenshot image email mail message note comment")
              .split(" "));

  /** Names that only look like those of files or hosts, and that each event holds. */
  private static final Set<String> TYPES =
      Arrays.stream(EventType.values())
          .map(EventType::wireName)
          .collect(Collectors.toUnmodifiableSet());

  /** Nothing that events hold by right is longer or has more words. */
  private static final int LONGEST = 200;

  static final Pattern SIGNS =
      Pattern.compile(
          """
          (?ix)
          .*://.*                                   # an address
          | (?:www\\.|mailto:|file:).*
          | \\s*(?:~|\\.{1,2})?[/\\\\].*            # a path: /home, ~/x, ../x, \\\\host
          | .*(?:^|[^a-z])[a-z]:[/\\\\].*           # C:\\
          | .*@.*\\..*                              # an e-mail address
          | .*\\s[-–—|·•]\\s.*                      # Inbox - Mail
          | .*\\S\\s+\\S+\\s+\\S+\\s+\\S.*          # four words
          | .*\\.(?:docx?|xlsx?|pptx?|odt|ods|pdf|txt|md|csv|html?|java|py|jsx?|tsx?|json|xml
               |png|jpe?g|gif|zip|exe|eml|msg|com|org|net|io|app)
          """,
          Pattern.DOTALL);

  private static final Characters PLAIN = Characters.alphanumericAnd("-+_:", LONGEST);

  private ContentSigns() {}

  static boolean inName(String name) {
    return inValue(name) || NAMES.contains(lettersOf(name));
  }

  static boolean inValue(String value) {
    return value.length() > LONGEST
        || (!isPlain(value) && !TYPES.contains(value) && SIGNS.matcher(value).matches());
  }

  /** No address has any. */
  static boolean hasWhiteSpace(String value) {
    return value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** The common case, quickly: times, numbers, enum names, ids without a dot. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!PLAIN.has(c) && !(c == '.' && beforeDigit(value, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean beforeDigit(String value, int dot) {
    return dot + 1 < value.length() && Character.isDigit(value.charAt(dot + 1));
  }

  private static String lettersOf(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(".", "");
  }
}
