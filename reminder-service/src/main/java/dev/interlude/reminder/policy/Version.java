package dev.interlude.reminder.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy of a scope.
 *
 * @param content as JSON; null when it ends the policy
 */
record Version(
    String tenant,
    Scope scope,
    int version,
    Instant at,
    String author,
    String reason,
    @Nullable String content) {}
