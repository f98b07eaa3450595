package dev.interlude.reminder.freebusy;

import static dev.interlude.reminder.freebusy.CalendarFile.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostileCalendarTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
  private static final String MEETING = event("DTSTART:20261116T090000Z", "DTEND:20261116T100000Z");
  private static final Busy NINE =
      new Busy(Instant.parse("2026-11-16T09:00:00Z"), Instant.parse("2026-11-16T10:00:00Z"));

  @Test
  void saysWhatIsWrongWithAFile() {
    assertThat(state("<html>Sign in</html>")).isEqualTo("no-calendar");
    assertThat(state("")).isEqualTo("no-calendar");
    assertThat(state("\0\1\2".repeat(1_000))).isEqualTo("no-calendar");
    String whole = CalendarFile.of(MEETING);
    assertThat(state(whole.substring(0, whole.indexOf("END:VCAL")))).isEqualTo("cut-off");
    assertThat(state(CalendarFile.of("BEGIN:VTIMEZONE\r\nTZID:x\r\n"))).isEqualTo("cut-off");
    assertThat(state(CalendarFile.of(all(1_000_000, "BEGIN:VEVENT\r\nEND:VEVENT\r\n"))))
        .isEqualTo("too-many-events");
    assertThat(state(CalendarFile.of(all(400_000, "X-A:b\r\n")))).isEqualTo("too-many-events");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=1000000000",
        "FREQ=HOURLY;BYMINUTE=0,1,2,3;BYSECOND=0,1,2,3",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=2147483647",
        "FREQ=DAILY;COUNT=999999999",
        "FREQ=DAILY;COUNT=-5",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=1,2,3",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=13",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=DAILY;BYYEARDAY=400",
        "FREQ=MONTHLY;BYMONTHDAY=99",
        "FREQ=YEARLY;BYWEEKNO=54;BYDAY=MO",
        "FREQ=YEARLY;BYSETPOS=400;BYDAY=MO",
        "FREQ=NONSENSE",
        ";;;=;=",
        "FREQ=DAILY;UNTIL=99999999T999999Z"
      })
  void neverHangsOnARuleAndFollowsTheRest(String rule) {
    BusyTimes times =
        read(
            CalendarFile.of(
                event("DTSTART:19700101T090000Z", "DURATION:PT1S", "RRULE:" + rule), MEETING));
    assertThat(times.busy()).contains(NINE);
  }

  @Test
  void countsWhatItPassesOver() {
    String bomb = event("DTSTART:20261101T090000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
    assertThat(read(CalendarFile.of(bomb, bomb, MEETING)).passedOver()).isEqualTo(2);
  }

  @Test
  void endsInTimeOnThousandsOfCostlyRules() {
    String leapDays =
        event(
            "DTSTART:19700101T090000Z",
            "DURATION:PT1S",
            "RRULE:FREQ=DAILY;COUNT=20000;BYMONTH=2;BYMONTHDAY=29");
    String daily =
        event("DTSTART:19710101T090000Z", "DURATION:PT1S", "RRULE:FREQ=DAILY;COUNT=20000");
    long begun = System.nanoTime();
    assertThat(state(CalendarFile.of(all(9_000, leapDays)))).isIn("ok", "too-many-events");
    assertThat(state(CalendarFile.of(all(9_000, daily)))).isEqualTo("too-many-events");
    assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(20_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=YEARLY\r\n ;FREQ=SECONDLY",
        "RRULE:FREQ=YEARLY\r\n\t;FREQ=SECONDLY",
        "RRULE:FREQ=YEARLY\r;FREQ=SECONDLY\rRRULE:FREQ=SECONDLY",
        "rrule;X=1:freq=secondly",
        "x.RRULE:FREQ=SECONDLY",
        "RRULE :FREQ=SECONDLY"
      })
  void followsNoHostileZones(String rule) {
    String zone =
        "BEGIN:VTIMEZONE\r\nTZID:Slow\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\n"
            + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
            + rule
            + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    String event = event("DTSTART;TZID=Slow:20261116T090000", "DURATION:PT1H");
    for (String begin : List.of("BEGIN:VTIMEZONE", "BEGIN;X=1:VTIMEZONE", "BEGIN : VTIMEZONE")) {
      String file = CalendarFile.of(zone.replace("BEGIN:VTIMEZONE", begin), all(50, event));
      assertThat(read(file).busy()).as(begin).containsExactly(NINE);
    }
  }

  @Test
  void followsNoZoneOfThousandsOfRules() {
    String observance =
        "BEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
            + "RRULE:FREQ=YEARLY\r\nEND:STANDARD\r\n";
    String zone = "BEGIN:VTIMEZONE\r\nTZID:Many\r\n" + all(5_000, observance) + "END:VTIMEZONE\r\n";
    String event = event("DTSTART;TZID=Many:20261116T090000", "DURATION:PT1H");
    assertThat(read(CalendarFile.of(zone, event)).busy()).containsExactly(NINE);
  }

  @Test
  void bearsAnEndlessRuleOfAZoneOnASmallStack() throws Exception {
    String zone =
        "BEGIN:VTIMEZONE\r\nTZID:Long\r\nBEGIN:STANDARD\r\nRRULE:FREQ=YEARLY"
            + ";INTERVAL=1".repeat(100_000)
            + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    String event = event("DTSTART;TZID=Long:20261116T090000", "DURATION:PT1H");
    var reading = new FutureTask<>(() -> read(CalendarFile.of(zone, event)));
    Thread.ofVirtual().start(reading);
    assertThat(reading.get().busy()).containsExactly(NINE);
  }

  private static String state(String file) {
    var thrown = catchThrowableOfType(UnreadableCalendarException.class, () -> read(file));
    return thrown == null ? "ok" : thrown.state();
  }

  private static BusyTimes read(String file) {
    return BusyTimes.read(file, MONDAY, MONDAY.plusSeconds(7 * 86_400), ZoneOffset.UTC);
  }

  private static String all(int times, String component) {
    return String.join("", Collections.nCopies(times, component));
  }
}
