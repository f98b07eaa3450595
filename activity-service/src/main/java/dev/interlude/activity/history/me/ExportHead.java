package dev.interlude.activity.history.me;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an export says of itself.
 *
 * @param zone the person's own, as of now; times are in UTC
 * @param from nothing older is kept
 */
record ExportHead(String tenant, String person, ZoneId zone, Instant exportedAt, Instant from) {}
