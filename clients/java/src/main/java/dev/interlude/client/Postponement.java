package dev.interlude.client;

import java.time.Duration;

/**
 * Why events stay in the queue, and when they are tried again.
 *
 * @param code the service's own ({@code broker-unavailable}, {@code client-not-registered}, …);
 *     {@code http-<status>} for an answer that is none of the service's; {@code no-answer} when the
 *     service was not reached; {@code no-token}; {@code disk}
 * @param detail for people
 */
public record Postponement(String code, String detail, Duration retryIn) {}
