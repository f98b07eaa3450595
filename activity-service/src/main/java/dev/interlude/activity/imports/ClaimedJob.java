package dev.interlude.activity.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that this instance works on until its lease is over.
 *
 * @param createdAt when the body came: intervals are judged by it, however late that is
 * @param progressedAt when anything was last delivered, or it was first worked on
 * @param attempts since anything was last delivered
 */
record ClaimedJob(
    UUID id,
    String tenant,
    String person,
    String client,
    Instant createdAt,
    Instant progressedAt,
    int attempts) {}
