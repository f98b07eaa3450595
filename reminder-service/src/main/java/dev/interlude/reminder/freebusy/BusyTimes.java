package dev.interlude.reminder.freebusy;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.util.Period;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/**
 * When a calendar says that somebody is in meetings: events with times that are neither cancelled
 * nor free, and published free/busy times. Whole days, and events longer than one, are no meetings.
 *
 * @param busy in order, none touching another
 * @param passedOver events that repeat in ways that are not followed
 */
record BusyTimes(List<Busy> busy, int passedOver) {

  private static final int MOST = 1_000;

  /**
   * Reads a file within a few seconds, whatever is in it. Throws UnreadableCalendarException for
   * one that is not followed as a whole.
   *
   * @param zone of times that name none, or one that nobody knows
   */
  static BusyTimes read(String file, Instant from, Instant to, ZoneId zone) {
    var expanding = new Expanding(from, to, TimeZone.getTimeZone(zone));
    var all = new ArrayList<Busy>();
    for (ICalendar calendar : parse(CalendarText.checked(file), zone)) {
      var moved = MovedEvents.of(calendar);
      for (VEvent event : calendar.getEvents()) {
        all.addAll(expanding.meetings(calendar, event, moved));
      }
      for (VFreeBusy published : calendar.getFreeBusies()) {
        all.addAll(published(published, from, to));
      }
    }
    List<Busy> merged = Busy.merged(all);
    if (merged.size() > MOST) {
      throw new UnreadableCalendarException("too-many-events");
    }
    return new BusyTimes(merged, expanding.passedOver());
  }

  private static List<ICalendar> parse(String text, ZoneId zone) {
    try (var reader = new ICalReader(text)) {
      reader.setDefaultTimezone(TimeZone.getTimeZone(zone));
      return reader.readAll();
    } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
      // The parser is made to bear with much; what it throws nevertheless has no common type.
      throw new UnreadableCalendarException("no-calendar");
    }
  }

  private static List<Busy> published(VFreeBusy published, Instant from, Instant to) {
    var found = new ArrayList<Busy>();
    for (var property : published.getFreeBusy()) {
      if (!FreeBusyType.FREE.equals(property.getType())) {
        for (Period period : property.getValues()) {
          Date start = period.getStartDate();
          Date end =
              period.getEndDate() != null || period.getDuration() == null
                  ? period.getEndDate()
                  : period.getDuration().add(start);
          if (start != null && end != null) {
            meeting(start.toInstant(), end.toInstant(), from, to, found);
          }
        }
      }
    }
    return found;
  }

  static void meeting(Instant start, Instant end, Instant from, Instant to, List<Busy> found) {
    boolean meeting =
        start.isBefore(end) && Duration.between(start, end).compareTo(Duration.ofDays(1)) < 0;
    if (meeting && end.isAfter(from) && start.isBefore(to)) {
      found.add(new Busy(start, end));
    }
  }
}
