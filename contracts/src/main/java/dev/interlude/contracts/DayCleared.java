package dev.interlude.contracts;

import java.time.LocalDate;

/** The person took a day back; it is empty for good. */
public record DayCleared(LocalDate date) implements ClientEvent {}
