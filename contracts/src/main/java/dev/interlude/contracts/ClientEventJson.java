package dev.interlude.contracts;

import dev.interlude.contracts.JsonBytes.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The value of an enriched client event, byte for byte as {@link Json#mapper()} would write it
 * through trees: the hot path of activity-service writes tens of thousands a second.
 */
final class ClientEventJson {

  private static final Name FROM = Name.of("from");
  private static final Name TO = Name.of("to");
  private static final Name POSTURE = Name.of("posture");
  private static final Name EVIDENCE = Name.of("evidence");
  private static final Name BREAK_ID = Name.of("breakId");
  private static final Name CHANNEL = Name.of("channel");
  private static final Name NUMBER = Name.of("number");
  private static final Name UNTIL = Name.of("until");
  private static final Name REASON = Name.of("reason");
  private static final Name KIND = Name.of("kind");
  private static final Name ROUTINE_ID = Name.of("routineId");
  private static final Name ROUTINE_VERSION = Name.of("routineVersion");
  private static final Name STARTED_AT = Name.of("startedAt");
  private static final Name RATIO = Name.of("ratio");
  private static final Name PLANNED_SECONDS = Name.of("plannedSeconds");
  private static final Name STEPS_DONE = Name.of("stepsDone");
  private static final Name STEPS_TOTAL = Name.of("stepsTotal");
  private static final Name PAIN_BEFORE = Name.of("painBefore");
  private static final Name PAIN_AFTER = Name.of("painAfter");
  private static final Name STATE = Name.of("state");
  private static final Name DATE = Name.of("date");
  private static final Name ASSIGNMENT = Name.of("assignment");
  private static final Name TENANT = Name.of("tenant");
  private static final Name PERSON = Name.of("person");
  private static final Name DEPARTMENT = Name.of("department");
  private static final Name SITE = Name.of("site");
  private static final Name ZONE = Name.of("zone");
  private static final Name DIRECTORY_VERSION = Name.of("directoryVersion");
  private static final Name CLIENT = Name.of("client");
  private static final Name RECEIVED_AT = Name.of("receivedAt");

  private ClientEventJson() {}

  static byte[] of(ClientEvent data, Enrichment enrichment) {
    var json = new JsonBytes().open();
    switch (data) {
      case PostureObserved posture -> write(posture, json);
      case BreakDelivered delivered -> {
        json.text(BREAK_ID, delivered.breakId().toString());
        text(CHANNEL, delivered.channel(), json);
      }
      case BreakSnoozed snoozed -> {
        json.text(BREAK_ID, snoozed.breakId().toString());
        json.number(NUMBER, snoozed.number());
        json.time(UNTIL, snoozed.until());
      }
      case BreakSkipped skipped -> {
        json.text(BREAK_ID, skipped.breakId().toString());
        name(REASON, skipped.reason(), json);
      }
      case BreakStarted started -> write(started, json);
      case BreakCompleted completed -> write(completed, json);
      case PresenceChanged presence -> {
        name(STATE, presence.state(), json);
        time(UNTIL, presence.until(), json);
      }
      case DayCleared cleared -> json.text(DATE, cleared.date().toString());
    }
    write(enrichment, json);
    return json.close().toBytes();
  }

  private static void write(PostureObserved posture, JsonBytes json) {
    json.time(FROM, posture.from());
    json.time(TO, posture.to());
    name(POSTURE, posture.posture(), json);
    name(EVIDENCE, posture.evidence(), json);
  }

  private static void write(BreakStarted started, JsonBytes json) {
    breakId(started.breakId(), json);
    name(KIND, started.kind(), json);
    text(ROUTINE_ID, started.routineId(), json);
    number(ROUTINE_VERSION, started.routineVersion(), json);
  }

  private static void write(BreakCompleted completed, JsonBytes json) {
    breakId(completed.breakId(), json);
    name(KIND, completed.kind(), json);
    json.time(STARTED_AT, completed.startedAt());
    json.number(RATIO, completed.ratio());
    number(PLANNED_SECONDS, completed.plannedSeconds(), json);
    text(ROUTINE_ID, completed.routineId(), json);
    number(ROUTINE_VERSION, completed.routineVersion(), json);
    number(STEPS_DONE, completed.stepsDone(), json);
    number(STEPS_TOTAL, completed.stepsTotal(), json);
    number(PAIN_BEFORE, completed.painBefore(), json);
    number(PAIN_AFTER, completed.painAfter(), json);
  }

  static void write(Enrichment enrichment, JsonBytes json) {
    Assignment assignment = enrichment.assignment();
    json.name(ASSIGNMENT).open();
    json.text(TENANT, assignment.tenant());
    json.text(PERSON, assignment.person());
    json.text(DEPARTMENT, assignment.department());
    json.text(SITE, assignment.site());
    json.text(ZONE, assignment.zone().getId());
    json.number(DIRECTORY_VERSION, assignment.directoryVersion());
    json.close();
    text(CLIENT, enrichment.client(), json);
    time(RECEIVED_AT, enrichment.receivedAt(), json);
  }

  private static void breakId(@Nullable BreakId value, JsonBytes json) {
    if (value != null) {
      json.text(BREAK_ID, value.toString());
    }
  }

  private static void name(Name name, @Nullable WireNamed value, JsonBytes json) {
    if (value != null) {
      json.text(name, value.wireName());
    }
  }

  private static void text(Name name, @Nullable String value, JsonBytes json) {
    if (value != null) {
      json.text(name, value);
    }
  }

  private static void time(Name name, @Nullable Instant value, JsonBytes json) {
    if (value != null) {
      json.time(name, value);
    }
  }

  private static void number(Name name, @Nullable Integer value, JsonBytes json) {
    if (value != null) {
      json.number(name, value);
    }
  }
}
