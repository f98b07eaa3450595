package dev.interlude.contracts;

import dev.interlude.contracts.JsonBytes.Name;

/**
 * The value of an enriched {@link BreakDue}, byte for byte as {@link Json#mapper()} would write it
 * through trees: many breaks are due in the same second.
 */
final class BreakDueJson {

  private static final Name BREAK_ID = Name.of("breakId");
  private static final Name KIND = Name.of("kind");
  private static final Name DUE_AT = Name.of("dueAt");
  private static final Name EXPIRES_AT = Name.of("expiresAt");
  private static final Name PLANNED_SECONDS = Name.of("plannedSeconds");
  private static final Name ROUTINE_ID = Name.of("routineId");
  private static final Name ROUTINE_VERSION = Name.of("routineVersion");
  private static final Name POLICY_ID = Name.of("policyId");
  private static final Name POLICY_VERSION = Name.of("policyVersion");

  private BreakDueJson() {}

  static byte[] of(BreakDue due, Enrichment enrichment) {
    var json = new JsonBytes().open();
    json.text(BREAK_ID, due.breakId().toString());
    json.text(KIND, due.kind().wireName());
    json.time(DUE_AT, due.dueAt());
    json.time(EXPIRES_AT, due.expiresAt());
    json.number(PLANNED_SECONDS, due.plannedSeconds());
    if (due.routineId() != null) {
      json.text(ROUTINE_ID, due.routineId());
    }
    if (due.routineVersion() != null) {
      json.number(ROUTINE_VERSION, due.routineVersion());
    }
    json.text(POLICY_ID, due.policyId());
    json.number(POLICY_VERSION, due.policyVersion());
    ClientEventJson.write(enrichment, json);
    return json.close().toBytes();
  }
}
