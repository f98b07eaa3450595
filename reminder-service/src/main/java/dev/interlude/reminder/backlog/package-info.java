/** How far this service has read the facts that were reported. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.backlog;
