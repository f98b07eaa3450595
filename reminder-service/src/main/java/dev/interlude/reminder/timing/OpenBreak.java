package dev.interlude.reminder.timing;

import dev.interlude.contracts.WithdrawalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A break that is due and neither started nor skipped.
 *
 * @param workEnds the end of the working time that it is due in
 * @param naturalBreak so much time upright or away is as good; null if none is
 */
public record OpenBreak(
    Instant dueAt, Instant expiresAt, Instant workEnds, @Nullable Duration naturalBreak) {

  /** A person silent for so long before a break was due was not there. */
  private static final Duration SILENCE = Duration.ofMinutes(30);

  /**
   * What is known of the person.
   *
   * @param presences all that may touch the break, in any order; the latest by time holds
   * @param lastFact the person's latest fact of the day
   */
  public record Known(List<Presence> presences, Postures postures, @Nullable Instant lastFact) {

    /** Nothing is known. */
    public static final Known NOTHING = new Known(List.of(), Postures.NONE, null);
  }

  /**
   * How the break ends if nothing else happens: the earliest of a time when the person cannot be
   * reminded, has rested anyway, the end of work, and the expiry.
   */
  public Closing closing(Known known) {
    Optional<Closing> withdrawn =
        Stream.concat(blocked(known.presences()).stream(), rested(known.postures()).stream())
            .min(Comparator.comparing(Closing::at));
    if (withdrawn.isPresent() && !withdrawn.get().at().isAfter(workEnds)) {
      return withdrawn.get();
    }
    if (workEnds.isBefore(expiresAt)) {
      return new Closing.Withdrawn(workEnds, WithdrawalReason.OFF_HOURS);
    }
    Instant lastFact = known.lastFact();
    if (lastFact == null || lastFact.isBefore(dueAt.minus(SILENCE))) {
      return new Closing.Withdrawn(expiresAt, WithdrawalReason.ABSENT);
    }
    return new Closing.Expired(expiresAt);
  }

  /** A rest that goes on, or has just ended, when the break is due counts as one during it. */
  private Optional<Closing> rested(Postures postures) {
    if (naturalBreak == null) {
      return Optional.empty();
    }
    return postures.rests(naturalBreak).stream()
        .filter(rest -> rest.end().isAfter(dueAt.minus(naturalBreak)))
        .map(rest -> rest.reached().isBefore(dueAt) ? dueAt : rest.reached())
        .filter(at -> at.isBefore(expiresAt))
        .<Closing>map(at -> new Closing.Withdrawn(at, WithdrawalReason.NATURAL_BREAK))
        .findFirst();
  }

  private Optional<Closing> blocked(List<Presence> presences) {
    for (Unavailable.Span span : Unavailable.of(presences).spans()) {
      Instant from = span.start().isBefore(dueAt) ? dueAt : span.start();
      Optional<WithdrawalReason> reason = span.presence().withdraws();
      if (reason.isPresent() && from.isBefore(span.end()) && from.isBefore(expiresAt)) {
        return Optional.of(new Closing.Withdrawn(from, reason.get()));
      }
    }
    return Optional.empty();
  }
}
