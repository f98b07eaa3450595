package dev.interlude.client.event;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;

/**
 * The person took a day back. Taken only with the person's own token, never from an app's.
 *
 * @param date in the person's zone
 */
public record DayCleared(LocalDate date) implements ClientEvent {

  public DayCleared {
    requireNonNull(date, "date");
  }

  @Override
  public String type() {
    return "dev.interlude.day.cleared.v1";
  }

  @Override
  public Map<String, Object> data() {
    return new Data().with("date", date).fields();
  }
}
