package dev.interlude.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of that name (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

  /** A longer wait is a mistake, and would silence a device for days. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /**
   * Empty when there is no header or it is not understood.
   *
   * @param date the answer's own Date, by which its Retry-After counts whatever our clock says
   */
  static Optional<Duration> of(Optional<String> retryAfter, Optional<String> date, Clock clock) {
    return retryAfter
        .map(String::strip)
        .flatMap(
            value ->
                SECONDS.matcher(value).matches()
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                    : instant(value)
                        .map(
                            until ->
                                Duration.between(
                                    date.flatMap(RetryAfter::instant).orElseGet(clock::instant),
                                    until)))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Instant> instant(String httpDate) {
    try {
      return Optional.of(
          ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
