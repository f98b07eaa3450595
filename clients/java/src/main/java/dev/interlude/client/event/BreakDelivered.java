package dev.interlude.client.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A break was shown to the person.
 *
 * @param breakId as reminder-service named it
 * @param channel a word for where it was shown, such as {@code desktop}; null when not told
 */
public record BreakDelivered(String breakId, @Nullable String channel) implements ClientEvent {

  public BreakDelivered {
    Rules.breakId(breakId);
    Rules.name("channel", channel);
  }

  public static BreakDelivered of(String breakId) {
    return new BreakDelivered(breakId, null);
  }

  public BreakDelivered on(String wordForChannel) {
    return new BreakDelivered(breakId, wordForChannel);
  }

  @Override
  public String type() {
    return "dev.interlude.break.delivered.v1";
  }

  @Override
  public Map<String, Object> data() {
    return new Data().with("breakId", breakId).with("channel", channel).fields();
  }
}
