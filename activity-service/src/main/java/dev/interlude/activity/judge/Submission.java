package dev.interlude.activity.judge;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How events came in: the same for all of one batch.
 *
 * @param tenant of the token
 * @param person whose own token it is; null for a client app, which reports for any person
 * @param client the client_id of the app
 * @param clockShift added to the times that the client wrote, never to breakIds
 */
public record Submission(
    String tenant,
    @Nullable String person,
    String client,
    AllowedEvents allowed,
    Instant receivedAt,
    Duration clockShift) {}
