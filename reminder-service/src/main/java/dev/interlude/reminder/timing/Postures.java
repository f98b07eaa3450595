package dev.interlude.reminder.timing;

import dev.interlude.timeline.Segment;
import dev.interlude.timeline.State;
import dev.interlude.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a person sat, stood or was away in the last hours that something is known of.
 *
 * @param segments a resolved timeline, in order
 */
public record Postures(List<Segment> segments) {

  public static final Postures NONE = new Postures(List.of());

  /** Longer than any interval of a policy. */
  private static final long KEPT_SECONDS = Duration.ofHours(4).toSeconds();

  public Postures {
    segments = List.copyOf(segments);
  }

  /** The same with more observations, in any order; only the last hours are kept. */
  public Postures with(List<Segment> observed) {
    var timeline = new Timeline();
    segments.forEach(each -> add(timeline, each));
    observed.forEach(each -> add(timeline, each));
    List<Segment> all = timeline.segments();
    long from = all.isEmpty() ? 0 : all.getLast().to() - KEPT_SECONDS;
    return new Postures(all.stream().filter(each -> each.to() > from).toList());
  }

  private static void add(Timeline timeline, Segment each) {
    timeline.add(each.from(), each.to(), each.evidence(), each.posture());
  }

  /** The stretches upright or away of at least that length; unknown time is no part of them. */
  public List<Rest> rests(Duration least) {
    var rests = new ArrayList<Rest>();
    long length = 0;
    for (Segment each : segments) {
      if (each.posture().state() == State.SITTING) {
        length = 0;
        continue;
      }
      long before = length;
      length += each.to() - each.from();
      Instant end = Instant.ofEpochSecond(each.to());
      if (length >= least.toSeconds()) {
        boolean goesOn = before >= least.toSeconds();
        Instant reached =
            goesOn
                ? rests.removeLast().reached()
                : Instant.ofEpochSecond(each.from() + least.toSeconds() - before);
        rests.add(new Rest(reached, end));
      }
    }
    return rests;
  }

  /** Until when anything is known. */
  Optional<Instant> knownUntil() {
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(segments.getLast().to()));
  }

  /** Whether sitting is the last that is known. */
  boolean sitsAtTheEnd() {
    return !segments.isEmpty() && segments.getLast().posture().state() == State.SITTING;
  }

  /** How long the person is known to have sat since then. */
  Duration sittingSince(Instant from) {
    long seconds = 0;
    for (Segment each : segments) {
      if (each.posture().state() == State.SITTING && each.to() > from.getEpochSecond()) {
        seconds += each.to() - Math.max(each.from(), from.getEpochSecond());
      }
    }
    return Duration.ofSeconds(seconds);
  }
}
