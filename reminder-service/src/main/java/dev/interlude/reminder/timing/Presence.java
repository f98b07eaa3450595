package dev.interlude.reminder.timing;

import dev.interlude.contracts.PresenceState;
import dev.interlude.contracts.WithdrawalReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person said whether they can be reminded.
 *
 * @param until when it ends; without it after four hours
 */
public record Presence(Instant at, PresenceState state, @Nullable Instant until) {

  private static final Duration UNLESS_SAID = Duration.ofHours(4);

  Instant end() {
    return until != null ? until : at.plus(UNLESS_SAID);
  }

  /** Why a break is withdrawn during it; empty while the person is available. */
  public Optional<WithdrawalReason> withdraws() {
    return switch (state) {
      case AVAILABLE -> Optional.empty();
      case IN_MEETING -> Optional.of(WithdrawalReason.MEETING);
      case DO_NOT_DISTURB -> Optional.of(WithdrawalReason.DO_NOT_DISTURB);
      case OUT_OF_OFFICE -> Optional.of(WithdrawalReason.OFF_HOURS);
    };
  }
}
