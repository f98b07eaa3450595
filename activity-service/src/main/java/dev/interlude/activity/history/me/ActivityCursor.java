package dev.interlude.activity.history.me;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The last activity of a page; the next page begins after it. Opaque to those who carry it. */
record ActivityCursor(Instant time, String source, String id) {

  private static final TypeReference<List<String>> PARTS = new TypeReference<>() {};
  private static final int NUMBER_OF_PARTS = 3;

  String encoded() {
    String json = JsonMapper.shared().writeValueAsString(List.of(time.toString(), source, id));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  /** Empty for anything that was no cursor. */
  static Optional<ActivityCursor> decode(String text) {
    try {
      List<String> parts =
          JsonMapper.shared().readValue(Base64.getUrlDecoder().decode(text), PARTS);
      return parts != null
              && parts.size() == NUMBER_OF_PARTS
              && parts.stream().noneMatch(part -> part == null || part.indexOf('\0') >= 0)
          ? Optional.of(new ActivityCursor(Instant.parse(parts.get(0)), parts.get(1), parts.get(2)))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
