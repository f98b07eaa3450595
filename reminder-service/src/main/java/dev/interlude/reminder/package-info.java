/**
 * reminder-service: knows people and their calendars, and emits break events at the right second.
 */
@NullMarked
package dev.interlude.reminder;

import org.jspecify.annotations.NullMarked;
