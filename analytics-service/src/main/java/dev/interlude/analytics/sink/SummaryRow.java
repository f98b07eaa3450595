package dev.interlude.analytics.sink;

import dev.interlude.analytics.personday.PersonDayId;

/**
 * A summary on its way into the table.
 *
 * @param json as it came
 */
record SummaryRow(PersonDayId id, String json, int partition, long offset) {}
