package dev.interlude.analytics.sink;

import dev.interlude.analytics.personday.PersonDayId;
import org.jspecify.annotations.Nullable;

/**
 * A summary on its way into the table.
 *
 * @param json as it came; null when the person-day is gone
 * @param directoryVersion of the summary's assignment; 0 when the person-day is gone
 * @param partition of the record that it came in
 * @param offset of the same record
 */
public record SummaryRow(
    PersonDayId id, @Nullable String json, int directoryVersion, int partition, long offset) {}
