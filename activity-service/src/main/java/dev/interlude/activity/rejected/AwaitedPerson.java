package dev.interlude.activity.rejected;

/**
 * Whom events wait for.
 *
 * @param version the highest that this instance's directory holds; 0 for a person not in it
 */
record AwaitedPerson(String tenant, String subject, int version) {}
