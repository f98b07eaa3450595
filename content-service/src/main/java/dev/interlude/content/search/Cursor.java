package dev.interlude.content.search;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The place after which the next page begins: the last routine of the page before.
 *
 * @param key the value by which it was sorted, as text
 */
record Cursor(String key, String id) {

  private static final TypeReference<List<String>> PARTS = new TypeReference<>() {};

  /** Opaque to clients, and good for this sorting only. */
  String encode(Sorting sorting) {
    String json = JsonMapper.shared().writeValueAsString(List.of(sorting.toString(), key, id));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for anything that {@link #encode} did not make for this sorting. */
  static Optional<Cursor> decode(String text, Sorting sorting) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      List<String> parts = JsonMapper.shared().readValue(json, PARTS);
      if (parts.size() != 3 || !parts.get(0).equals(sorting.toString())) {
        return Optional.empty();
      }
      check(sorting.key(), parts.get(1));
      return parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)
          ? Optional.empty()
          : Optional.of(new Cursor(parts.get(1), parts.get(2)));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  /** Only what the service writes: the database knows fewer years and zones than Java. */
  private static void checkTime(OffsetDateTime time) {
    if (time.getYear() < 1970 || time.getYear() > 9999 || time.getOffset() != ZoneOffset.UTC) {
      throw new IllegalArgumentException("not a time of publication");
    }
  }

  private static void check(Sorting.Key key, String value) {
    switch (key) {
      case ID, TITLE -> {}
      case SECONDS, RELEVANCE -> Integer.parseInt(value);
      case PUBLISHED_AT -> checkTime(OffsetDateTime.parse(value));
    }
  }
}
