package dev.interlude.contracts;

/** What client apps report, over HTTP or Kafka. */
public sealed interface ClientEvent extends EventData
    permits PostureObserved,
        BreakDelivered,
        BreakSnoozed,
        BreakSkipped,
        BreakStarted,
        BreakCompleted,
        PresenceChanged,
        DayCleared {}
