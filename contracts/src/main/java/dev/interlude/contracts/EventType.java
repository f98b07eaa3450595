package dev.interlude.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types on the wire and the records they are read into. */
public enum EventType {
  POSTURE_OBSERVED("posture.observed", PostureObserved.class),
  BREAK_DELIVERED("break.delivered", BreakDelivered.class),
  BREAK_SNOOZED("break.snoozed", BreakSnoozed.class),
  BREAK_SKIPPED("break.skipped", BreakSkipped.class),
  BREAK_STARTED("break.started", BreakStarted.class),
  BREAK_COMPLETED("break.completed", BreakCompleted.class),
  PRESENCE_CHANGED("presence.changed", PresenceChanged.class),
  DAY_CLEARED("day.cleared", DayCleared.class),
  BREAK_DUE("break.due", BreakDue.class),
  BREAK_WITHDRAWN("break.withdrawn", BreakWithdrawn.class),
  BREAK_EXPIRED("break.expired", BreakExpired.class),
  TENANT_CHANGED("tenant.changed", TenantChanged.class),
  PERSON_CHANGED("person.changed", PersonChanged.class),
  ROUTINE_CHANGED("routine.changed", RoutineChanged.class),
  POLICY_CHANGED("policy.changed", PolicyChanged.class),
  ERASURE_REQUESTED("erasure.requested", ErasureRequested.class),
  ERASURE_DONE("erasure.done", ErasureDone.class),
  DAY_TAKEN_BACK("day.taken-back", DayTakenBack.class),
  PERSON_DAY_SUMMARISED("person-day.summarised", PersonDaySummarised.class);

  private static final Map<String, EventType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));

  /** Quicker than a map for what is asked of every event that is written. */
  private static final ClassValue<EventType> BY_DATA =
      new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> data) {
          return Arrays.stream(values())
              .filter(type -> type.dataType == data)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no type on the wire for " + data));
        }
      };

  private final String wireName;
  private final Class<? extends EventData> dataType;

  EventType(String shortName, Class<? extends EventData> dataType) {
    this.wireName = "dev.interlude." + shortName + ".v1";
    this.dataType = dataType;
  }

  /** The type of that name on the wire, if it is known. */
  public static Optional<EventType> of(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /** The type of that data. */
  public static EventType of(EventData data) {
    return BY_DATA.get(data.getClass());
  }

  /** As {@code dev.interlude.posture.observed.v1}. */
  public String wireName() {
    return wireName;
  }

  public Class<? extends EventData> dataType() {
    return dataType;
  }

  /** Whether client apps may report it. */
  public boolean isClientEvent() {
    return ClientEvent.class.isAssignableFrom(dataType);
  }
}
