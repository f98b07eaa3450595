package dev.interlude.contracts;

/** The steps by which everything held about a person is deleted. */
public sealed interface ErasureEvent extends EventData permits ErasureRequested, ErasureDone {}
