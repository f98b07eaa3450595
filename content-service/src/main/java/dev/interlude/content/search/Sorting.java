package dev.interlude.content.search;

import dev.interlude.contracts.WireNamed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The order of a list; routines that are equal in it are ordered by id.
 *
 * @param reversed written with a minus sign
 */
record Sorting(Key key, boolean reversed) {

  /** What is compared: its name in requests, and its type in the database. */
  enum Key implements WireNamed {
    ID("text"),
    TITLE("text"),
    SECONDS("integer"),
    PUBLISHED_AT("timestamptz"),
    RELEVANCE("integer");

    private final String type;

    Key(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    @Override
    public String wireName() {
      return this == PUBLISHED_AT ? "publishedAt" : name().toLowerCase(Locale.ROOT);
    }
  }

  static Optional<Sorting> of(String text) {
    boolean reversed = text.startsWith("-");
    return WireNamed.of(Key.class, reversed ? text.substring(1) : text)
        .map(key -> new Sorting(key, reversed));
  }

  /** By relevance, the best comes first; by all others, the least. */
  boolean descending() {
    return (key == Key.RELEVANCE) != reversed;
  }

  static String choices() {
    return Arrays.stream(Key.values()).map(Key::wireName).collect(Collectors.joining(", "))
        + ", each also with - before it";
  }

  @Override
  public String toString() {
    return (reversed ? "-" : "") + key.wireName();
  }
}
