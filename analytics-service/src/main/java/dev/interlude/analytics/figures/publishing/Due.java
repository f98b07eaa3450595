package dev.interlude.analytics.figures.publishing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides whether a period's figures are to be computed now, and as what. */
final class Due {

  private Due() {}

  /**
   * The state to publish the period in; empty when nothing is due.
   *
   * @param fingerprint of what could count now; asked for only when it decides
   */
  static Optional<PublicationState> at(
      Instant now,
      Period period,
      @Nullable Publication last,
      Supplier<String> fingerprint,
      PublishingSettings settings) {
    PublicationState state = stateAt(now, period, settings);
    if (last == null || isNewState(last.state(), state)) {
      return Optional.of(state);
    }
    boolean due =
        switch (last.state()) {
          // By the clock's hour, whatever has come in: a refresh must not follow one person's
          // event.
          case OPEN -> last.computedAt().isBefore(now.truncatedTo(ChronoUnit.HOURS));
          case CLOSED ->
              !now.isBefore(last.computedAt().plus(settings.republishAfter()))
                  && !last.fingerprint().equals(fingerprint.get());
          case FROZEN -> false;
        };
    return due ? Optional.of(state) : Optional.empty();
  }

  /**
   * From when on the period is to be published next, whatever new facts may come; empty for a
   * frozen one.
   */
  static Optional<Instant> from(
      Period period, @Nullable Publication last, PublishingSettings settings) {
    if (last == null) {
      return Optional.of(period.start());
    }
    return switch (last.state()) {
      case OPEN -> {
        Instant nextHour =
            last.computedAt().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        yield Optional.of(nextHour.isBefore(period.end()) ? nextHour : period.end());
      }
      case CLOSED -> Optional.of(period.end().plus(settings.freezeAfter()));
      case FROZEN -> Optional.empty();
    };
  }

  private static PublicationState stateAt(Instant now, Period period, PublishingSettings settings) {
    if (period.isOpenAt(now)) {
      return PublicationState.OPEN;
    }
    return now.isBefore(period.end().plus(settings.freezeAfter()))
        ? PublicationState.CLOSED
        : PublicationState.FROZEN;
  }

  private static boolean isNewState(PublicationState last, PublicationState now) {
    return now.compareTo(last) > 0;
  }
}
