package dev.interlude.reminder.delivery;

import dev.interlude.reminder.prompts.PersonRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to send now.
 *
 * @param id the same at each attempt, and in replays
 * @param type the short one: {@code break.due}
 * @param body the CloudEvent
 * @param expiresAt of a break that is due; null for other words
 * @param replay whether it was asked for again
 * @param attempts with this one
 * @param begunAt when this attempt was claimed
 */
public record Pending(
    UUID target,
    String channel,
    String id,
    PersonRef person,
    String breakId,
    String type,
    String body,
    @Nullable Instant expiresAt,
    boolean replay,
    int attempts,
    Instant giveUpAt,
    Instant begunAt) {}
