package dev.interlude.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Writes a day's observations by local clock times, as the golden cases are written. */
final class ADay {

  static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  static final LocalDate GOLDEN = LocalDate.of(2026, 11, 16);

  private final Timeline timeline = new Timeline();
  private final Evidence evidence;

  private ADay(Evidence evidence) {
    this.evidence = evidence;
  }

  static ADay seenBy(Evidence evidence) {
    return new ADay(evidence);
  }

  static ADay seenBySensor() {
    return new ADay(Evidence.POSTURE_SENSOR);
  }

  static long at(String time) {
    return GOLDEN.atTime(LocalTime.parse(time)).atZone(COPENHAGEN).toEpochSecond();
  }

  ADay sit(String from, String to) {
    return observe(evidence, Posture.SITTING, from, to);
  }

  ADay stand(String from, String to) {
    return observe(evidence, Posture.STANDING, from, to);
  }

  ADay away(String from, String to) {
    return observe(evidence, Posture.AWAY, from, to);
  }

  ADay observe(Evidence by, Posture posture, String from, String to) {
    timeline.add(at(from), at(to), by, posture);
    return this;
  }

  Timeline timeline() {
    return timeline;
  }

  PostureDay measured(Interval... sessions) {
    return PostureDay.of(timeline, COPENHAGEN, List.of(sessions));
  }
}
