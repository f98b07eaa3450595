package dev.interlude.reminder.freebusy;

import static dev.interlude.reminder.freebusy.CalendarFile.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusyTimesTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @Test
  void areEventsWithTimesThatAreNeitherCancelledNorFree() {
    assertThat(
            busy(
                event("DTSTART:20261116T090000Z", "DTEND:20261116T100000Z"),
                event("DTSTART:20261116T093000Z", "DURATION:PT1H", "SUMMARY:Overlaps"),
                event("DTSTART:20261116T110000Z", "DTEND:20261116T120000Z", "STATUS:CANCELLED"),
                event("DTSTART:20261116T110000Z", "DTEND:20261116T120000Z", "TRANSP:TRANSPARENT"),
                event(
                    "DTSTART:20261116T110000Z", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "DURATION:PT1H"),
                event("DTSTART;VALUE=DATE:20261116", "SUMMARY:Somebody's birthday"),
                event("DTSTART:20261116T110000Z", "DTEND:20261120T110000Z", "SUMMARY:Away"),
                event("DTSTART:20261116T110000Z"),
                event("DTSTART:20261116T110000Z", "DTEND:20261116T100000Z"),
                event("DTSTART:20251116T110000Z", "DTEND:20251116T120000Z")))
        .containsExactly(time("2026-11-16T09:00:00Z", "2026-11-16T10:30:00Z"));
  }

  @Test
  void followSeriesWithTheirExceptionsInTheirZone() {
    assertThat(
            busy(
                event(
                    "DTSTART;TZID=Europe/Copenhagen:20200106T090000",
                    "DTEND;TZID=Europe/Copenhagen:20200106T093000",
                    "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR",
                    "EXDATE;TZID=Europe/Copenhagen:20261118T090000"),
                event(
                    "RECURRENCE-ID;TZID=Europe/Copenhagen:20261120T090000",
                    "DTSTART;TZID=Europe/Copenhagen:20261120T140000",
                    "DTEND;TZID=Europe/Copenhagen:20261120T143000")))
        .containsExactly(
            time("2026-11-16T08:00:00Z", "2026-11-16T08:30:00Z"),
            time("2026-11-20T13:00:00Z", "2026-11-20T13:30:00Z"));
  }

  @Test
  void takeThePersonsZoneWhereNoneIsKnown() {
    assertThat(
            busy(
                event("DTSTART:20261116T090000", "DTEND:20261116T100000"),
                event("DTSTART;TZID=Mars/Olympus:20261116T120000", "DURATION:PT1H")))
        .containsExactly(
            time("2026-11-16T08:00:00Z", "2026-11-16T09:00:00Z"),
            time("2026-11-16T11:00:00Z", "2026-11-16T12:00:00Z"));
  }

  @Test
  void takeTheZonesOfOutlook() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:Somewhere West
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        """
            .replace("\n", "\r\n");
    assertThat(busy(zone, event("DTSTART;TZID=Somewhere West:20261116T090000", "DURATION:PT1H")))
        .containsExactly(time("2026-11-16T14:00:00Z", "2026-11-16T15:00:00Z"));
  }

  @Test
  void arePublishedFreeBusyTimesToo() {
    assertThat(
            busy(
                "BEGIN:VFREEBUSY\r\n"
                    + "FREEBUSY:20261116T090000Z/20261116T100000Z,20261116T120000Z/PT30M\r\n"
                    + "FREEBUSY;FBTYPE=FREE:20261116T140000Z/PT1H\r\nEND:VFREEBUSY\r\n"))
        .containsExactly(
            time("2026-11-16T09:00:00Z", "2026-11-16T10:00:00Z"),
            time("2026-11-16T12:00:00Z", "2026-11-16T12:30:00Z"));
  }

  private static List<Busy> busy(String... components) {
    return BusyTimes.read(
            CalendarFile.of(components), MONDAY, MONDAY.plusSeconds(7 * 86_400), COPENHAGEN)
        .busy();
  }

  private static Busy time(String from, String to) {
    return new Busy(Instant.parse(from), Instant.parse(to));
  }
}
