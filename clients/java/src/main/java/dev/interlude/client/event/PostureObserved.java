package dev.interlude.client.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A posture that was seen from one time to another. A posture that goes on is reported at least
 * every five minutes.
 *
 * @param from cut to whole seconds
 * @param to cut to whole seconds; 1 s to 16 h after {@code from}; the event's time
 */
public record PostureObserved(Instant from, Instant to, Posture posture, Evidence evidence)
    implements ClientEvent {

  private static final Duration LONGEST = Duration.ofHours(16);

  public PostureObserved {
    from = Rules.seconds(from);
    to = Rules.seconds(to);
    requireNonNull(posture, "posture");
    requireNonNull(evidence, "evidence");
    Rules.require(from.isBefore(to), "to", "is at least a second after from, " + from, to);
    Rules.notLonger("to", from, to, LONGEST);
  }

  @Override
  public String type() {
    return "dev.interlude.posture.observed.v1";
  }

  @Override
  public Instant happenedAt() {
    return to;
  }

  @Override
  public Map<String, Object> data() {
    return new Data()
        .with("from", from)
        .with("to", to)
        .with("posture", posture)
        .with("evidence", evidence)
        .fields();
  }
}
