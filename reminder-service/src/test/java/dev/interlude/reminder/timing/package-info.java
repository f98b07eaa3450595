/** What the timing of breaks promises. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.timing;
