package dev.interlude.client.event;

import java.time.Instant;
import java.util.Map;

/**
 * The person asked to be reminded again later.
 *
 * @param number which snooze of this break it is: 1, 2 or 3
 * @param until cut to whole seconds; after the event's time, by at most a day
 */
public record BreakSnoozed(String breakId, int number, Instant until) implements ClientEvent {

  private static final int MOST = 3;

  public BreakSnoozed {
    Rules.breakId(breakId);
    Rules.between("number", 1, MOST, number);
    until = Rules.seconds(until);
  }

  @Override
  public String type() {
    return "dev.interlude.break.snoozed.v1";
  }

  @Override
  public Map<String, Object> data() {
    return new Data().with("breakId", breakId).with("number", number).with("until", until).fields();
  }
}
