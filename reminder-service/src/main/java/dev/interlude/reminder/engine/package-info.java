/** The engine: claims due timers and waking breaks in batches, sends, and only then commits. */
@NullMarked
package dev.interlude.reminder.engine;

import org.jspecify.annotations.NullMarked;
