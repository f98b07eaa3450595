/** Routines as content-service publishes them, and which one suits a break. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.routines;
