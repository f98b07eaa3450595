package dev.interlude.reminder.stream;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place in the log of breaks; the same on all instances. */
record Position(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

  /** As it prints itself: {@code 3-1234}; empty for anything else. */
  static Optional<Position> parse(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(
            new Position(Integer.parseInt(match.group(1)), Long.parseLong(match.group(2))))
        : Optional.empty();
  }

  /** The place after this one. */
  Position following() {
    return new Position(partition, offset + 1);
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
