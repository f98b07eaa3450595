package dev.interlude.client.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person can be reminded from now on. The latest by time holds.
 *
 * @param until cut to whole seconds; after the event's time, by at most 400 days; null: for 4 h or
 *     until the end of work
 */
public record PresenceChanged(PresenceState state, @Nullable Instant until) implements ClientEvent {

  public PresenceChanged {
    requireNonNull(state, "state");
    until = until == null ? null : Rules.seconds(until);
  }

  public static PresenceChanged to(PresenceState state) {
    return new PresenceChanged(state, null);
  }

  public PresenceChanged until(Instant end) {
    return new PresenceChanged(state, end);
  }

  @Override
  public String type() {
    return "dev.interlude.presence.changed.v1";
  }

  @Override
  public Map<String, Object> data() {
    return new Data().with("state", state).with("until", until).fields();
  }
}
