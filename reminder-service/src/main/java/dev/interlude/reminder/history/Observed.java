package dev.interlude.reminder.history;

import dev.interlude.contracts.PostureObserved;
import dev.interlude.timeline.Evidence;
import dev.interlude.timeline.Posture;
import dev.interlude.timeline.Segment;
import java.util.Optional;

/** What was observed of a posture, as the timeline knows it. */
final class Observed {

  private Observed() {}

  /** Whole seconds; empty for less than one. */
  static Optional<Segment> segment(PostureObserved observed) {
    long from = observed.from().getEpochSecond();
    long to = observed.to().getEpochSecond();
    return from < to
        ? Optional.of(
            new Segment(
                from,
                to,
                Evidence.valueOf(observed.evidence().name()),
                Posture.valueOf(observed.posture().name())))
        : Optional.empty();
  }
}
