package dev.interlude.contracts;

import java.util.Arrays;
import java.util.List;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The fields of enriched events about a person, but for the assignment itself. */
enum PlainField {
  FROM("from", Form.TIME),
  TO("to", Form.TIME),
  POSTURE("posture", Form.WORD),
  EVIDENCE("evidence", Form.WORD),
  BREAK_ID("breakId", Form.BREAK_ID),
  CHANNEL("channel", Form.WORD),
  NUMBER("number", Form.NUMBER),
  UNTIL("until", Form.TIME),
  REASON("reason", Form.WORD),
  KIND("kind", Form.WORD),
  ROUTINE_ID("routineId", Form.WORD),
  ROUTINE_VERSION("routineVersion", Form.NUMBER),
  STARTED_AT("startedAt", Form.TIME),
  RATIO("ratio", Form.DECIMAL),
  PLANNED_SECONDS("plannedSeconds", Form.NUMBER),
  STEPS_DONE("stepsDone", Form.NUMBER),
  STEPS_TOTAL("stepsTotal", Form.NUMBER),
  PAIN_BEFORE("painBefore", Form.NUMBER),
  PAIN_AFTER("painAfter", Form.NUMBER),
  STATE("state", Form.WORD),
  DUE_AT("dueAt", Form.TIME),
  EXPIRES_AT("expiresAt", Form.TIME),
  POLICY_ID("policyId", Form.WORD),
  POLICY_VERSION("policyVersion", Form.NUMBER),
  CLIENT("client", Form.WORD),
  RECEIVED_AT("receivedAt", Form.TIME),
  ASSIGNMENT("assignment", Form.ASSIGNMENT),
  // The assignment's own.
  TENANT("tenant", Form.WORD),
  PERSON("person", Form.TEXT),
  DEPARTMENT("department", Form.WORD),
  SITE("site", Form.WORD),
  ZONE("zone", Form.WORD),
  DIRECTORY_VERSION("directoryVersion", Form.NUMBER);

  /** How a value is written; a word is a text that many events share. */
  enum Form {
    TIME,
    WORD,
    TEXT,
    BREAK_ID,
    NUMBER,
    DECIMAL,
    ASSIGNMENT
  }

  private static final List<PlainField> ALL = List.of(values());

  /** The fields of the value, and those of the assignment in it. */
  static final Level VALUE = Level.of(ALL.subList(0, TENANT.ordinal()));

  static final Level IN_ASSIGNMENT = Level.of(ALL.subList(TENANT.ordinal(), ALL.size()));

  final String wireName;
  final Form form;

  PlainField(String wireName, Form form) {
    this.wireName = wireName;
    this.form = form;
  }

  long bit() {
    return 1L << ordinal();
  }

  static long bits(PlainField... fields) {
    return Arrays.stream(fields).mapToLong(PlainField::bit).reduce(0, (one, other) -> one | other);
  }

  /** What may stand in one object. */
  record Level(PropertyNameMatcher names, List<PlainField> fields) {
    private static Level of(List<PlainField> fields) {
      List<Named> names =
          fields.stream().<Named>map(field -> Named.fromString(field.wireName)).toList();
      return new Level(
          Json.mapper().tokenStreamFactory().constructNameMatcher(names, false), fields);
    }
  }
}
