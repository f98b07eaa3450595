package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.fields.FieldReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From when a version holds. */
final class ValidFromRule {

  // Facts may be as old; an assignment that began earlier would change nothing.
  private static final Duration FURTHEST_BACK = Duration.ofDays(14);

  private ValidFromRule() {}

  /** Never before an erasure: what was before is not about the person who comes back. */
  static Instant read(
      FieldReader fields, @Nullable String value, ZoneId zone, Known known, Instant now) {
    Instant given = fields.instant("/validFrom", value);
    Instant erased = known.current() == null ? known.former().erasedAt() : null;
    if (given == null) {
      Instant begin = unlessGiven(zone, known.current(), now);
      return erased != null && erased.isAfter(begin) ? erased : begin;
    }
    if (erased != null && given.isBefore(erased)) {
      fields.reject("/validFrom", "lies after " + erased + ", when the person was erased");
    }
    if (given.isAfter(now) || given.isBefore(now.minus(FURTHEST_BACK))) {
      fields.reject("/validFrom", "lies in the last 14 days");
    }
    return given.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant unlessGiven(ZoneId zone, @Nullable PersonChanged current, Instant now) {
    return current == null
        ? now.atZone(zone).toLocalDate().minusDays(1).atStartOfDay(zone).toInstant()
        : now.truncatedTo(ChronoUnit.SECONDS);
  }
}
