/**
 * reminder-service: knows people and their calendars, and emits break events at the right second.
 */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder;
