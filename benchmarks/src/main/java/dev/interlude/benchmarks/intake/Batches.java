package dev.interlude.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Batches of events about the working day before today, as a gateway of many devices sends them.
 */
final class Batches {

  static final int EVENTS = 50;

  private static final int FIRST_HOUR = 9;
  private static final int MINUTES = 7 * 60;
  private static final int SHARES = 100;
  private static final DateTimeFormatter BREAK =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssxx", Locale.ROOT);
  private static final List<String> POSTURES =
      List.of("sitting", "sitting", "standing", "moving", "away");
  private static final List<String> EVIDENCE =
      List.of("desk-sensor", "posture-sensor", "wearable", "input-activity", "self-report");

  private final Company company;
  private final Random random;
  private final LocalDate day;

  private Batches(Company company, long seed) {
    this.company = company;
    this.random = new Random(seed);
    this.day = dayBefore(company);
  }

  /** The working day that all events are about. */
  static LocalDate dayBefore(Company company) {
    LocalDate before = LocalDate.ofInstant(company.now(), company.zone(0)).minusDays(1);
    while (before.getDayOfWeek() == DayOfWeek.SATURDAY
        || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
      before = before.minusDays(1);
    }
    return before;
  }

  static List<byte[]> of(Company company, int count) {
    var batches = new Batches(company, 1);
    var bodies = new ArrayList<byte[]>();
    for (int i = 0; i < count; i++) {
      bodies.add(batches.batch());
    }
    return bodies;
  }

  private byte[] batch() {
    var events = new ArrayList<String>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(event());
    }
    return ("[" + String.join(",", events) + "]").getBytes(UTF_8);
  }

  private String event() {
    int number = random.nextInt(company.people());
    ZonedDateTime at =
        day.atTime(FIRST_HOUR, 0)
            .plusSeconds(random.nextInt(MINUTES * 60))
            .atZone(company.zone(number));
    OffsetDateTime time = at.toOffsetDateTime();
    int share = random.nextInt(SHARES);
    if (share < 72) {
      return of(number, "posture.observed", time, posture(time));
    }
    if (share < 82) {
      return of(number, "presence.changed", time, presence(time));
    }
    if (share < 90) {
      return of(number, "break.completed", time, completed(time));
    }
    if (share < 96) {
      return of(number, "break.delivered", time, "\"breakId\":\"%s\"".formatted(breakId(time)));
    }
    return of(
        number,
        "break.skipped",
        time,
        "\"breakId\":\"%s\",\"reason\":\"focus\"".formatted(breakId(time)));
  }

  private String of(int number, String type, OffsetDateTime time, String data) {
    return """
    {"specversion":"1.0","id":"%s","source":"urn:bench:desk:%d",\
    "type":"dev.interlude.%s.v1","subject":"%s","time":"%s","data":{%s}}"""
        .formatted(
            new UUID(random.nextLong(), random.nextLong()),
            number,
            type,
            company.person(number),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time),
            data);
  }

  private String posture(OffsetDateTime to) {
    return "\"from\":\"%s\",\"to\":\"%s\",\"posture\":\"%s\",\"evidence\":\"%s\""
        .formatted(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                to.minusSeconds(60 + random.nextInt(240))),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(to),
            one(POSTURES),
            one(EVIDENCE));
  }

  private String presence(OffsetDateTime from) {
    return "\"state\":\"in-meeting\",\"until\":\"%s\""
        .formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(from.plusMinutes(30)));
  }

  private String completed(OffsetDateTime end) {
    return """
    "breakId":"%s","kind":"movement","startedAt":"%s","ratio":0.%d,"plannedSeconds":180,\
    "routineId":"lower-back-relief","routineVersion":2,"stepsDone":4,"stepsTotal":6"""
        .formatted(
            breakId(end.minusMinutes(6)),
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end.minusMinutes(3)),
            1 + random.nextInt(9));
  }

  private static String breakId(OffsetDateTime due) {
    return "movement-" + BREAK.format(due);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
