package dev.interlude.reminder.outbound;

import dev.interlude.reminder.outbound.Outbound.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long the other side wants to be left alone (RFC 9110, section 10.2.3). */
public final class RetryAfter {

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Null when it does not say, or not in a way that is understood. */
  public static @Nullable Duration of(Reply reply, Instant now) {
    String said = reply.headers().get("retry-after");
    if (said == null) {
      return null;
    }
    if (!said.isEmpty()
        && said.length() <= MOST_DIGITS
        && said.chars().allMatch(RetryAfter::digit)) {
      return Duration.ofSeconds(Long.parseLong(said));
    }
    try {
      Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(said));
      return at.isAfter(now) ? Duration.between(now, at) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}
