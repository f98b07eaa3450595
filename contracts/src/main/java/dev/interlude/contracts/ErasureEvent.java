package dev.interlude.contracts;

/** The steps by which what is held about a person, or about a day of theirs, is deleted. */
public sealed interface ErasureEvent extends EventData
    permits ErasureRequested, ErasureDone, DayTakenBack {}
