package dev.interlude.reminder.days;

import dev.interlude.contracts.DayTakenBack;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.defaults.Outbox;
import dev.interlude.reminder.prompts.BreakRecords;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a person took a day back; activity-service clears it, for all services. */
@Service
class TakingBackDays {

  private final Outbox outbox;

  TakingBackDays(Outbox outbox) {
    this.outbox = outbox;
  }

  /** The id is that of the date, so that asking again repeats the event. */
  @Transactional
  void takeBack(PersonChanged person, LocalDate date, Instant now) {
    String key = person.assignment().key().toString();
    var data = new DayTakenBack(person.tenant(), person.person(), date);
    outbox.add(
        EventRecords.write(
            Topics.ERASURES,
            key,
            new Event<>(
                "day/" + key + "/" + date, BreakRecords.SOURCE, now, person.person(), data)));
  }
}
