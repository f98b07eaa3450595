package dev.interlude.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The name of a prompted break: {@code movement-20261116T100000+0100}. The date written in it is
 * the person's local date, to which all facts of the break belong.
 *
 * @param due whole seconds, with the offset of the person's zone
 */
public record BreakId(BreakKind kind, OffsetDateTime due) {

  private static final int LAST_YEAR = 9999;

  public BreakId {
    if (due.getNano() != 0) {
      throw new IllegalArgumentException("a break is due at a whole second");
    }
    if (due.getYear() < 0 || due.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("the year of a break has four digits");
    }
  }

  /** The break of that kind due at that instant (cut to whole seconds) for a person of the zone. */
  public static BreakId of(BreakKind kind, Instant due, ZoneId zone) {
    return new BreakId(kind, due.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
  }

  /** Reads the form on the wire; throws IllegalArgumentException for anything else. */
  @JsonCreator
  public static BreakId parse(String id) {
    int hyphen = id.indexOf('-');
    try {
      BreakKind kind =
          WireNamed.of(BreakKind.class, id.substring(0, Math.max(hyphen, 0)))
              .orElseThrow(() -> new IllegalArgumentException("unknown kind of break"));
      return new BreakId(kind, BreakIdForm.parse(id, hyphen + 1));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a breakId looks like movement-20261116T100000+0100: " + e.getMessage(), e);
    }
  }

  /** The person's local date that the break belongs to. */
  public LocalDate date() {
    return due.toLocalDate();
  }

  /** When the break was due. */
  public Instant dueAt() {
    return due.toInstant();
  }

  @JsonValue
  @Override
  public String toString() {
    return kind.wireName() + "-" + BreakIdForm.write(due);
  }
}
