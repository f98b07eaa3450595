package dev.interlude.contracts;

import static dev.interlude.contracts.PlainField.BREAK_ID;
import static dev.interlude.contracts.PlainField.CHANNEL;
import static dev.interlude.contracts.PlainField.DUE_AT;
import static dev.interlude.contracts.PlainField.EVIDENCE;
import static dev.interlude.contracts.PlainField.EXPIRES_AT;
import static dev.interlude.contracts.PlainField.FROM;
import static dev.interlude.contracts.PlainField.KIND;
import static dev.interlude.contracts.PlainField.NUMBER;
import static dev.interlude.contracts.PlainField.PAIN_AFTER;
import static dev.interlude.contracts.PlainField.PAIN_BEFORE;
import static dev.interlude.contracts.PlainField.PLANNED_SECONDS;
import static dev.interlude.contracts.PlainField.POLICY_ID;
import static dev.interlude.contracts.PlainField.POLICY_VERSION;
import static dev.interlude.contracts.PlainField.POSTURE;
import static dev.interlude.contracts.PlainField.RATIO;
import static dev.interlude.contracts.PlainField.REASON;
import static dev.interlude.contracts.PlainField.ROUTINE_ID;
import static dev.interlude.contracts.PlainField.ROUTINE_VERSION;
import static dev.interlude.contracts.PlainField.STARTED_AT;
import static dev.interlude.contracts.PlainField.STATE;
import static dev.interlude.contracts.PlainField.STEPS_DONE;
import static dev.interlude.contracts.PlainField.STEPS_TOTAL;
import static dev.interlude.contracts.PlainField.TO;
import static dev.interlude.contracts.PlainField.UNTIL;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the data of an event out of its fields. */
final class PlainData {

  private PlainData() {}

  /** Throws {@link NotPlainException} also for types that are rare. */
  static EventData of(EventType type, PlainFields fields) {
    return switch (type) {
      case POSTURE_OBSERVED ->
          new PostureObserved(
              fields.time(FROM),
              fields.time(TO),
              fields.oneOf(Posture.class, POSTURE),
              fields.oneOf(Evidence.class, EVIDENCE));
      case BREAK_DELIVERED ->
          new BreakDelivered(breakId(fields), fields.optional(CHANNEL, String.class));
      case BREAK_SNOOZED ->
          new BreakSnoozed(breakId(fields), fields.number(NUMBER), fields.time(UNTIL));
      case BREAK_SKIPPED ->
          new BreakSkipped(
              breakId(fields),
              fields.optional(REASON, String.class) == null
                  ? null
                  : fields.oneOf(SkipReason.class, REASON));
      case BREAK_STARTED ->
          new BreakStarted(
              fields.optional(BREAK_ID, BreakId.class),
              fields.oneOf(BreakKind.class, KIND),
              fields.optional(ROUTINE_ID, String.class),
              optionalNumber(fields, ROUTINE_VERSION));
      case BREAK_COMPLETED -> completed(fields);
      case PRESENCE_CHANGED ->
          new PresenceChanged(
              fields.oneOf(PresenceState.class, STATE), fields.optional(UNTIL, Instant.class));
      case BREAK_DUE -> due(fields);
      case BREAK_WITHDRAWN ->
          new BreakWithdrawn(breakId(fields), fields.oneOf(WithdrawalReason.class, REASON));
      case BREAK_EXPIRED -> new BreakExpired(breakId(fields));
      case DAY_CLEARED,
          TENANT_CHANGED,
          POLICY_CHANGED,
          PERSON_CHANGED,
          ROUTINE_CHANGED,
          ERASURE_REQUESTED,
          ERASURE_DONE,
          DAY_TAKEN_BACK,
          PERSON_DAY_SUMMARISED ->
          throw NotPlainException.IT;
    };
  }

  private static BreakCompleted completed(PlainFields fields) {
    fields.require(RATIO.bit());
    return new BreakCompleted(
        fields.optional(BREAK_ID, BreakId.class),
        fields.oneOf(BreakKind.class, KIND),
        fields.time(STARTED_AT),
        fields.ratio(),
        optionalNumber(fields, PLANNED_SECONDS),
        fields.optional(ROUTINE_ID, String.class),
        optionalNumber(fields, ROUTINE_VERSION),
        optionalNumber(fields, STEPS_DONE),
        optionalNumber(fields, STEPS_TOTAL),
        optionalNumber(fields, PAIN_BEFORE),
        optionalNumber(fields, PAIN_AFTER));
  }

  private static BreakDue due(PlainFields fields) {
    return new BreakDue(
        breakId(fields),
        fields.oneOf(BreakKind.class, KIND),
        fields.time(DUE_AT),
        fields.time(EXPIRES_AT),
        fields.number(PLANNED_SECONDS),
        fields.optional(ROUTINE_ID, String.class),
        optionalNumber(fields, ROUTINE_VERSION),
        fields.text(POLICY_ID),
        fields.number(POLICY_VERSION));
  }

  private static BreakId breakId(PlainFields fields) {
    return fields.required(BREAK_ID, BreakId.class);
  }

  private static @Nullable Integer optionalNumber(PlainFields fields, PlainField field) {
    return fields.optional(field, Integer.class);
  }
}
