package dev.interlude.analytics.personday;

import dev.interlude.contracts.Assignment;
import dev.interlude.contracts.BreakCompleted;
import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakExpired;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.contracts.BreakSnoozed;
import dev.interlude.contracts.BreakStarted;
import dev.interlude.contracts.BreakWithdrawn;
import dev.interlude.contracts.DayCleared;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventData;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.contracts.Posture;
import dev.interlude.contracts.PostureObserved;
import dev.interlude.contracts.WithdrawalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes facts of 2026-11-16 by local clock times, as the golden cases are written. */
public final class SomeFacts {

  public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  public static final LocalDate DATE = LocalDate.of(2026, 11, 16);
  public static final PersonKey PERSON = new PersonKey("acme", "p-001");
  public static final Assignment ASSIGNMENT =
      new Assignment("acme", "p-001", "operations", "aarhus", COPENHAGEN, 1);

  private final List<Event<?>> events = new ArrayList<>();

  public static SomeFacts facts() {
    return new SomeFacts();
  }

  /** Golden case 13 of metrics.md §3. */
  public static SomeFacts ofSevenPromptsAndANaturalBreak() {
    return facts()
        .due("09:00", "09:15")
        .delivered("09:00", "09:00")
        .completed("09:00", "09:04", "09:09", 1)
        .due("10:00", "10:15")
        .delivered("10:00", "10:00")
        .snoozed("10:00", 1, "10:10")
        .completed("10:00", "10:12", "10:17", 1)
        .due("11:00", "11:15")
        .withdrawn("11:00")
        .sat("11:00", "11:50")
        .saw(Posture.AWAY, Evidence.INPUT_ACTIVITY, "11:50", "12:00")
        .sat("12:00", "12:30")
        .due("13:00", "13:15")
        .delivered("13:00", "13:00")
        .skipped("13:00")
        .due("14:00", "14:15")
        .delivered("14:00", "14:00")
        .expired("14:00", "14:15")
        .due("15:00", "15:15")
        .expired("15:00", "15:15")
        .due("16:00", "16:15")
        .delivered("16:00", "16:00")
        .started("16:00", "16:02")
        .completed("16:00", "16:02", "16:04", 0.4);
  }

  public static Instant at(String time) {
    return DATE.atTime(LocalTime.parse(time)).atZone(COPENHAGEN).toInstant();
  }

  public static BreakId movement(String due) {
    return BreakId.of(BreakKind.MOVEMENT, at(due), COPENHAGEN);
  }

  public SomeFacts event(Instant time, EventData data) {
    return named("e-" + events.size(), "urn:app:laptop", time, data);
  }

  public SomeFacts named(String id, String source, Instant time, EventData data) {
    events.add(new Event<>(id, source, time, "p-001", data));
    return this;
  }

  public SomeFacts saw(Posture posture, Evidence evidence, String from, String to) {
    return event(at(to), new PostureObserved(at(from), at(to), posture, evidence));
  }

  public SomeFacts sat(String from, String to) {
    return saw(Posture.SITTING, Evidence.POSTURE_SENSOR, from, to);
  }

  public SomeFacts due(String due, String expires) {
    return event(
        at(due),
        new BreakDue(
            movement(due), BreakKind.MOVEMENT, at(due), at(expires), 300, null, null, "p", 1));
  }

  public SomeFacts delivered(String due, String time) {
    return event(at(time), new BreakDelivered(movement(due), null));
  }

  public SomeFacts snoozed(String due, int number, String until) {
    return event(at(due), new BreakSnoozed(movement(due), number, at(until)));
  }

  public SomeFacts skipped(String due) {
    return event(at(due), new BreakSkipped(movement(due), null));
  }

  public SomeFacts withdrawn(String due) {
    return event(at(due), new BreakWithdrawn(movement(due), WithdrawalReason.MEETING));
  }

  public SomeFacts expired(String due, String time) {
    return event(at(time), new BreakExpired(movement(due)));
  }

  public SomeFacts started(String due, String time) {
    return event(at(time), new BreakStarted(movement(due), BreakKind.MOVEMENT, null, null));
  }

  public SomeFacts completed(String due, String from, String to, double ratio) {
    return event(
        at(to),
        new BreakCompleted(
            movement(due),
            BreakKind.MOVEMENT,
            at(from),
            ratio,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  public SomeFacts spontaneous(String id, String source, String from, String to, double ratio) {
    return named(
        id,
        source,
        at(to),
        new BreakCompleted(
            null, BreakKind.MICRO, at(from), ratio, null, null, null, null, null, null, null));
  }

  public SomeFacts cleared() {
    return event(at("20:00"), new DayCleared(DATE));
  }

  public List<Event<?>> events() {
    return List.copyOf(events);
  }

  public PersonDaySummarised summary() {
    return summary(DATE);
  }

  public PersonDaySummarised summary(LocalDate date) {
    return Summary.of(
        new PersonDayId(PERSON, date), Objects.requireNonNull(days(events).get(date)));
  }

  static Map<LocalDate, PersonDay> days(List<Event<?>> events) {
    return days(events, ASSIGNMENT);
  }

  /** The person-days of one person's facts, all stamped alike. */
  public static Map<LocalDate, PersonDay> days(List<Event<?>> events, Assignment stamped) {
    Map<LocalDate, PersonDay> days = new HashMap<>();
    for (Event<?> event : events) {
      FactDating.date(
          event,
          stamped,
          (date, fact) ->
              days.computeIfAbsent(date, key -> new PersonDay(stamped)).take(fact, stamped));
    }
    return days;
  }
}
