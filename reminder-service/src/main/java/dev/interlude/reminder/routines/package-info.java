/** Routines as content-service publishes them, and which one suits a break. */
@NullMarked
package dev.interlude.reminder.routines;

import org.jspecify.annotations.NullMarked;
