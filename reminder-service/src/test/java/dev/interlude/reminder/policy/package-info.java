/** Policies over HTTP, and what they do to timers and events. */
@NullMarked
package dev.interlude.reminder.policy;

import org.jspecify.annotations.NullMarked;
