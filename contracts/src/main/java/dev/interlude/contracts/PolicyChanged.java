package dev.interlude.contracts;

import java.time.Instant;
import java.util.List;

/**
 * The policy of a tenant or a department was changed, or ended. Policies of single people and what
 * people wish themselves are never said.
 *
 * @param unit the path of the department; empty for the tenant
 * @param at from when on it holds
 * @param kinds none when the policy ended, and the next wider one holds
 * @param reason as its author gave it, for those who read figures
 */
public record PolicyChanged(
    String tenant,
    PolicyScope scope,
    String unit,
    int version,
    Instant at,
    List<Kind> kinds,
    String reason)
    implements EventData {

  /** How often breaks of a kind are due, and how long they last. */
  public record Kind(BreakKind kind, int intervalMinutes, int lengthSeconds) {}
}
