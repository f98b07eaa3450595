/**
 * When the next break is due and how an open one ends: pure functions of policy, calendar, facts.
 */
@NullMarked
package dev.interlude.reminder.timing;

import org.jspecify.annotations.NullMarked;
