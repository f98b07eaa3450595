package dev.interlude.client.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person said no to a break.
 *
 * @param reason null when the person gave none
 */
public record BreakSkipped(String breakId, @Nullable SkipReason reason) implements ClientEvent {

  public BreakSkipped {
    Rules.breakId(breakId);
  }

  public static BreakSkipped of(String breakId) {
    return new BreakSkipped(breakId, null);
  }

  public BreakSkipped because(SkipReason given) {
    return new BreakSkipped(breakId, given);
  }

  @Override
  public String type() {
    return "dev.interlude.break.skipped.v1";
  }

  @Override
  public Map<String, Object> data() {
    return new Data().with("breakId", breakId).with("reason", reason).fields();
  }
}
