package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.figures.CountedDay;
import java.time.LocalDate;

/**
 * A stored person-day, as far as figures read it.
 *
 * @param content everything that may count, as a text, for the input's hash
 * @param partition of the record that the row came in
 * @param offset of that record
 */
record PersonDayRow(
    String person, LocalDate date, CountedDay day, String content, int partition, long offset) {}
