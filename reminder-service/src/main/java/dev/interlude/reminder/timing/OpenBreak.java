package dev.interlude.reminder.timing;

import dev.interlude.contracts.WithdrawalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A break that is due and neither started nor skipped.
 *
 * @param workEnds the end of the working time that it is due in
 */
public record OpenBreak(Instant dueAt, Instant expiresAt, Instant workEnds) {

  /** A person silent for so long before a break was due was not there. */
  private static final Duration SILENCE = Duration.ofMinutes(30);

  /**
   * How the break ends if nothing else happens: the earliest of a time when the person cannot be
   * reminded, the end of work, and the expiry.
   *
   * @param presences all that may touch the break, in any order; the latest by time holds
   * @param lastFact the person's latest fact of the day
   */
  public Closing closing(List<Presence> presences, @Nullable Instant lastFact) {
    Optional<Closing> blocked = blocked(presences);
    if (blocked.isPresent() && !blocked.get().at().isAfter(workEnds)) {
      return blocked.get();
    }
    if (workEnds.isBefore(expiresAt)) {
      return new Closing.Withdrawn(workEnds, WithdrawalReason.OFF_HOURS);
    }
    if (lastFact == null || lastFact.isBefore(dueAt.minus(SILENCE))) {
      return new Closing.Withdrawn(expiresAt, WithdrawalReason.ABSENT);
    }
    return new Closing.Expired(expiresAt);
  }

  /**
   * The new expiry after a snooze; never past the next due. Empty when the reminder would come at
   * or after that: then the break stays as it is.
   */
  public static Optional<Instant> snoozed(
      BreakPolicy policy, Instant until, @Nullable Instant nextDue) {
    Instant expiry = until.plus(policy.expiry());
    if (nextDue == null || expiry.isBefore(nextDue)) {
      return Optional.of(expiry);
    }
    return until.isBefore(nextDue) ? Optional.of(nextDue) : Optional.empty();
  }

  private Optional<Closing> blocked(List<Presence> presences) {
    List<Presence> ordered = presences.stream().sorted(Comparator.comparing(Presence::at)).toList();
    for (int i = 0; i < ordered.size(); i++) {
      Presence presence = ordered.get(i);
      Instant end = presence.end();
      if (i + 1 < ordered.size() && ordered.get(i + 1).at().isBefore(end)) {
        end = ordered.get(i + 1).at();
      }
      Instant from = presence.at().isBefore(dueAt) ? dueAt : presence.at();
      Optional<WithdrawalReason> reason = presence.withdraws();
      if (reason.isPresent() && from.isBefore(end) && from.isBefore(expiresAt)) {
        return Optional.of(new Closing.Withdrawn(from, reason.get()));
      }
    }
    return Optional.empty();
  }
}
