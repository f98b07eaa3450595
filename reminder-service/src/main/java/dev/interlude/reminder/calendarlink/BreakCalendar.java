package dev.interlude.reminder.calendarlink;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import dev.interlude.reminder.engine.PlannedBreaks.Planned;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planned breaks as an iCalendar file (RFC 5545) that says nothing but "Break". */
final class BreakCalendar {

  private static final Duration LOOK_AGAIN = Duration.builder().hours(1).build();

  private BreakCalendar() {}

  /**
   * The same plan gives the same bytes.
   *
   * @param salt tells links apart, so that the ids of events name nobody
   */
  static byte[] of(List<Planned> planned, Instant madeAt, String salt, @Nullable String language) {
    var calendar = new ICalendar();
    String title = title(language);
    calendar.setProductId("-//Interlude//Reminders//EN");
    calendar.setName(title);
    calendar.setRefreshInterval(LOOK_AGAIN);
    for (Planned each : planned) {
      calendar.addEvent(event(each, madeAt, salt, title));
    }
    return Biweekly.write(calendar).go().getBytes(UTF_8);
  }

  private static VEvent event(Planned planned, Instant madeAt, String salt, String title) {
    var event = new VEvent();
    Instant start = planned.breakId().dueAt();
    byte[] name = (salt + "/" + planned.breakId()).getBytes(UTF_8);
    event.setUid(UUID.nameUUIDFromBytes(name) + "@interlude");
    event.setDateTimeStamp(Date.from(madeAt));
    event.setDateStart(Date.from(start), true);
    event.setDateEnd(Date.from(start.plus(planned.length())), true);
    event.setSummary(title);
    event.setTransparency(Transparency.transparent());
    event.setClassification(Classification.PRIVATE);
    return event;
  }

  static String title(@Nullable String language) {
    return switch (Locale.forLanguageTag(language == null ? "en" : language).getLanguage()) {
      case "da", "de" -> "Pause";
      default -> "Break";
    };
  }
}
