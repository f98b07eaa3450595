package dev.interlude.reminder.timing;

import dev.interlude.contracts.BreakKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * What has happened to a person so far, as much as the next due time depends on it. Fractions of
 * seconds are cut off.
 *
 * @param since nothing is due at this time or before: when the person came, or their hours or
 *     policy changed
 * @param kinds by kind of break
 * @param postures of the last hours
 */
public record History(Instant since, Map<BreakKind, Past> kinds, Postures postures) {

  public History {
    since = since.truncatedTo(ChronoUnit.SECONDS);
    kinds = Map.copyOf(kinds);
  }

  public static History startingAt(Instant since) {
    return new History(since, Map.of(), Postures.NONE);
  }

  /** The same after a break was due. */
  public History due(BreakKind kind, Instant at, ZoneId zone) {
    return with(kind, of(kind).due(at, zone));
  }

  /** The same after a break was taken: it is one of each shorter kind too. */
  public History breakEnded(BreakKind kind, Instant at) {
    History after = this;
    for (BreakKind each : BreakKind.values()) {
      if (each.compareTo(kind) <= 0) {
        after = after.with(each, after.of(each).breakEnded(at));
      }
    }
    return after;
  }

  /** The same after a routine was suggested or done. */
  public History used(BreakKind kind, String routineId) {
    return with(kind, of(kind).used(routineId));
  }

  public History since(Instant later) {
    return new History(later, kinds, postures);
  }

  public History seen(Postures known) {
    return new History(since, kinds, known);
  }

  public Past of(BreakKind kind) {
    return kinds.getOrDefault(kind, Past.NOTHING);
  }

  private History with(BreakKind kind, Past past) {
    var changed = new EnumMap<BreakKind, Past>(BreakKind.class);
    changed.putAll(kinds);
    changed.put(kind, past);
    return new History(since, changed, postures);
  }
}
