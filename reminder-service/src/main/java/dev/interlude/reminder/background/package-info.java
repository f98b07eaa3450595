/** What each instance does beside its requests, over and over. */
@NullMarked
package dev.interlude.reminder.background;

import org.jspecify.annotations.NullMarked;
