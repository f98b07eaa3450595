package dev.interlude.reminder.me;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What this service holds about a person.
 *
 * @param data by section
 */
record Export(String tenant, String person, Instant exportedAt, SortedMap<String, Object> data) {}
