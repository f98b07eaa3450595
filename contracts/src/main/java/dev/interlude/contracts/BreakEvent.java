package dev.interlude.contracts;

/** What reminder-service says about a prompted break. */
public sealed interface BreakEvent extends EventData
    permits BreakDue, BreakWithdrawn, BreakExpired, BreakDelivered {}
