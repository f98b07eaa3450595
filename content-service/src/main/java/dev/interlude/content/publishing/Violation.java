package dev.interlude.content.publishing;

/**
 * A rule that a routine breaks.
 *
 * @param pointer JSON pointer of the place
 * @param detail what is wrong there, and what would mend it
 */
public record Violation(PublishingRule rule, String pointer, String detail) {}
