/**
 * When the next break is due and how an open one ends: pure functions of policy, calendar, facts.
 */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.timing;
