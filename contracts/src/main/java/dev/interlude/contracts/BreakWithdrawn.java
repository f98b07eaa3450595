package dev.interlude.contracts;

/** The planner took a break back that nobody had started. */
public record BreakWithdrawn(BreakId breakId, WithdrawalReason reason) implements BreakEvent {}
