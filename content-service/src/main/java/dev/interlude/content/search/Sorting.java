package dev.interlude.content.search;

import dev.interlude.contracts.WireNamed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The order of a list; routines that are equal in it are ordered by id. */
record Sorting(Key key, boolean descending) {

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
    boolean descending = text.startsWith("-");
    return WireNamed.of(Key.class, descending ? text.substring(1) : text)
        .map(key -> new Sorting(key, descending));
  }

  static String choices() {
    return Arrays.stream(Key.values()).map(Key::wireName).collect(Collectors.joining(", "))
        + ", each also with - before it";
  }

  @Override
  public String toString() {
    return (descending ? "-" : "") + key.wireName();
  }
}
