/** The engine: claims due timers and waking breaks in batches, sends, and only then commits. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.engine;
