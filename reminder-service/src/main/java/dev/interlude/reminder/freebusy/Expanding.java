package dev.interlude.reminder.freebusy;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Follows events through a time, in no more steps and seconds than a real calendar needs. */
final class Expanding {

  private static final int MOST_STEPS = 200_000;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Instant from;
  private final Instant to;
  private final TimeZone zone;
  private final long deadline = System.nanoTime() + PATIENCE.toNanos();
  private int steps;
  private int passedOver;

  Expanding(Instant from, Instant to, TimeZone zone) {
    this.from = from;
    this.to = to;
    this.zone = zone;
  }

  int passedOver() {
    return passedOver;
  }

  /** Throws UnreadableCalendarException once it has been too much. */
  List<Busy> meetings(ICalendar calendar, VEvent event, MovedEvents moved) {
    step();
    var found = new ArrayList<Busy>();
    Duration length = lengthOf(event);
    if (length == null || isFree(event)) {
      return found;
    }
    if (!Repeating.isFollowed(event)) {
      passedOver++;
      return found;
    }
    Set<Instant> elsewhere = moved.of(event);
    try {
      var starts = event.getDateIterator(zoneOf(calendar, event));
      if (event.getRecurrenceRule() != null
          && event.getRecurrenceRule().getValue().getCount() == null) {
        starts.advanceTo(Date.from(from.minus(length)));
      }
      while (starts.hasNext()) {
        step();
        Instant start = starts.next().toInstant();
        if (!start.isBefore(to)) {
          break;
        }
        if (!elsewhere.contains(start)) {
          BusyTimes.meeting(start, start.plus(length), from, to, found);
        }
      }
    } catch (UnreadableCalendarException e) {
      throw e;
    } catch (RuntimeException | AssertionError e) {
      // Rules that contradict themselves fail in many ways; the rest of the calendar is good.
      passedOver++;
    }
    return found;
  }

  private void step() {
    steps++;
    if (steps > MOST_STEPS || System.nanoTime() > deadline) {
      throw new UnreadableCalendarException("too-many-events");
    }
  }

  private TimeZone zoneOf(ICalendar calendar, VEvent event) {
    TimezoneAssignment named = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
    return named == null ? zone : named.getTimeZone();
  }

  /** Null for what has no length, or is no matter of hours. */
  private static @Nullable Duration lengthOf(VEvent event) {
    ICalDate start = event.getDateStart() == null ? null : event.getDateStart().getValue();
    if (start == null || !start.hasTime()) {
      return null;
    }
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      return Duration.between(start.toInstant(), event.getDateEnd().getValue().toInstant());
    }
    return event.getDuration() == null || event.getDuration().getValue() == null
        ? null
        : Duration.ofMillis(event.getDuration().getValue().toMillis());
  }

  private static boolean isFree(VEvent event) {
    var said = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
    return (event.getStatus() != null && event.getStatus().isCancelled())
        || (event.getTransparency() != null && event.getTransparency().isTransparent())
        || (said != null && "FREE".equalsIgnoreCase(said.getValue()));
  }
}
