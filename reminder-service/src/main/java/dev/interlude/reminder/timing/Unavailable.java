package dev.interlude.reminder.timing;

import dev.interlude.contracts.PresenceState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a person cannot be reminded, by their own word or their calendar.
 *
 * @param spans in order, none overlapping another
 */
public record Unavailable(List<Span> spans) {

  /** Nothing is known. */
  public static final Unavailable NEVER = new Unavailable(List.of());

  /**
   * A state other than available.
   *
   * @param end exclusive; a fraction of a second is counted as a whole one
   */
  public record Span(Instant start, Instant end, Presence presence) {

    boolean contains(Instant instant) {
      return !instant.isBefore(start) && instant.isBefore(end);
    }
  }

  public Unavailable {
    spans = List.copyOf(spans);
  }

  /** By what is known, in any order; the latest by time holds. */
  public static Unavailable of(List<Presence> known) {
    List<Presence> ordered = known.stream().sorted(Comparator.comparing(Presence::at)).toList();
    var spans = new ArrayList<Span>();
    for (int i = 0; i < ordered.size(); i++) {
      Presence presence = ordered.get(i);
      Instant end = presence.end();
      if (i + 1 < ordered.size() && ordered.get(i + 1).at().isBefore(end)) {
        end = ordered.get(i + 1).at();
      }
      if (presence.state() != PresenceState.AVAILABLE && presence.at().isBefore(end)) {
        spans.add(new Span(presence.at(), wholeSecond(end), presence));
      }
    }
    return new Unavailable(spans);
  }

  /** The state that the instant lies in. */
  Optional<Span> at(Instant instant) {
    return spans.stream().filter(span -> span.contains(instant)).reduce((first, later) -> later);
  }

  private static Instant wholeSecond(Instant time) {
    Instant second = time.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(time) ? time : second.plusSeconds(1);
  }
}
