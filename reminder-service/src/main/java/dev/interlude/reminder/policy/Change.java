package dev.interlude.reminder.policy;

import org.jspecify.annotations.Nullable;

/**
 * A version of a policy to be added.
 *
 * @param content null to end the policy
 */
record Change(String tenant, Scope scope, String author, String reason, @Nullable Record content) {}
