package dev.interlude.activity.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that this instance works on until its lease is over.
 *
 * @param createdAt when the body came: intervals are judged by it, however late that is
 * @param attempts since anything was last delivered
 */
record ClaimedJob(
    UUID id, String tenant, String person, String client, Instant createdAt, int attempts) {}
