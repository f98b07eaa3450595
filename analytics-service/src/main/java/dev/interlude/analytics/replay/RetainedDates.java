package dev.interlude.analytics.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies {@link RebuildableDates} to a log as it is now. */
@Component
class RetainedDates {

  private final ReplayConfiguration.Retention retention;
  private final Clock clock;

  RetainedDates(ReplayConfiguration.Retention retention, Clock clock) {
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * The first date to be rebuilt.
   *
   * @param asked for; null for the first that the log tells
   * @throws ReplayRefusedException when the log does not tell what was asked for
   */
  LocalDate first(List<LogExtent> log, @Nullable LocalDate asked) {
    boolean expired = log.stream().anyMatch(part -> part.isEmpty() && !part.isWhole());
    Duration kept = expired ? retention.get() : Duration.ZERO;
    return RebuildableDates.from(asked, RebuildableDates.first(log, kept, clock.instant()), log);
  }
}
