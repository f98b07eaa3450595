package dev.interlude.activity.history.me;

import dev.interlude.contracts.EventType;
import dev.interlude.defaults.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What is asked for.
 *
 * @param from inclusive, never before what is kept
 * @param to exclusive
 * @param type only this one; null for all
 * @param after where the last page ended; null for the first page
 */
record ActivityQuery(
    Instant from, Instant to, @Nullable String type, @Nullable ActivityCursor after, int limit) {

  private static final int USUAL_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1000;

  /** As the parameters came; 400 names the one that is wrong. */
  static ActivityQuery of(
      @Nullable String from,
      @Nullable String to,
      @Nullable String type,
      @Nullable Integer limit,
      @Nullable String cursor,
      Instant oldest,
      Instant newest) {
    Instant start = from == null ? oldest : time("from", from);
    Instant end = to == null ? later(newest, start) : time("to", to);
    if (start.isAfter(end)) {
      throw invalid("from", "is after 'to'; swap them");
    }
    if (limit != null && (limit < 1 || limit > LARGEST_LIMIT)) {
      throw invalid("limit", "is 1 to " + LARGEST_LIMIT);
    }
    return new ActivityQuery(
        later(start, oldest),
        end,
        type == null ? null : knownType(type),
        cursor == null ? null : decoded(cursor),
        limit == null ? USUAL_LIMIT : limit);
  }

  /** Everything held, in pages. */
  static ActivityQuery everything(Instant oldest, Instant newest) {
    return new ActivityQuery(oldest, newest, null, null, LARGEST_LIMIT);
  }

  ActivityQuery after(ActivityCursor last) {
    return new ActivityQuery(from, to, type, last, limit);
  }

  private static Instant time(String name, String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException e) {
      throw invalid(
          name,
          "is a time in RFC 3339 with an offset, as 2026-11-16T09:00:00Z ('+' is sent as %2B)");
    }
  }

  private static String knownType(String type) {
    return EventType.of(type)
        .filter(EventType::isClientEvent)
        .map(EventType::wireName)
        .orElseThrow(() -> invalid("type", "is one of " + types()));
  }

  private static String types() {
    return Arrays.stream(EventType.values())
        .filter(EventType::isClientEvent)
        .map(EventType::wireName)
        .collect(Collectors.joining(", "));
  }

  private static ActivityCursor decoded(String cursor) {
    return ActivityCursor.decode(cursor)
        .orElseThrow(() -> invalid("cursor", "is not the 'next' of a page; begin without one"));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Problem invalid(String parameter, String detail) {
    return Problem.of(
            HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.")
        .with("errors", List.of(Map.of("pointer", "/" + parameter, "detail", detail)));
  }
}
