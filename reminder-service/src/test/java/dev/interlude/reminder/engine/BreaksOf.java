package dev.interlude.reminder.engine;

import dev.interlude.contracts.BreakEvent;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.reminder.BreaksTopic;
import java.util.List;

/** What was said on the topic about the breaks of one person. */
public record BreaksOf(List<Event<?>> events) {

  public static BreaksOf person(String tenant, String person) {
    return new BreaksOf(
        BreaksTopic.all().stream()
            .filter(each -> each.key().equals(tenant + "/" + person))
            .<Event<?>>map(each -> EventRecords.read(each.headers(), each.value()))
            .toList());
  }

  public List<String> ids() {
    return events.stream().<String>map(Event::id).toList();
  }

  public List<BreakEvent> data() {
    return events.stream().map(event -> (BreakEvent) event.data()).toList();
  }
}
