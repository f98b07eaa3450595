package dev.interlude.contracts;

import java.time.LocalDate;

/**
 * A person has taken a day back at their own page. activity-service makes {@link DayCleared} of it,
 * as if they had asked there.
 *
 * @param date the person's local date
 */
public record DayTakenBack(String tenant, String person, LocalDate date) implements ErasureEvent {}
