/** Tenants and people: who is reminded, where they belong, when they work. */
@NullMarked
package dev.interlude.reminder.directory;

import org.jspecify.annotations.NullMarked;
