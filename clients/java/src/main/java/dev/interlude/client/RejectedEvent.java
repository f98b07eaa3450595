package dev.interlude.client;

import org.jspecify.annotations.Nullable;

/**
 * An event that the service did not take and that was removed from the queue.
 *
 * @param id as {@link InterludeClient#report} returned it
 * @param code why, as docs/events.md lists it: {@code too-old}, {@code unknown-person}, …; or
 *     {@code malformed} and {@code too-large} when no request with this event alone was taken
 * @param detail for people
 * @param pointer the JSON pointer of the wrong field, if one is wrong
 * @param json the event as it was sent
 */
public record RejectedEvent(
    String id, String code, String detail, @Nullable String pointer, String json) {}
