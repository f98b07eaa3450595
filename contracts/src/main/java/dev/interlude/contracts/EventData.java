package dev.interlude.contracts;

/** What an event says; the type on the wire follows from the record, see {@link EventType}. */
public sealed interface EventData
    permits ClientEvent,
        BreakEvent,
        TenantChanged,
        PersonChanged,
        RoutineChanged,
        PolicyChanged,
        PersonDaySummarised,
        ErasureEvent {}
